// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isMunicipalityId } from '../../values/MunicipalityId.js'
import { isDigest, isWhole } from '../../values/text.js'

export const isOrigin = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { ledger, seq, leafHash } = it
  return (
    typeof ledger === 'string' &&
    isMunicipalityId(ledger) &&
    typeof seq === 'number' &&
    isWhole(seq) &&
    typeof leafHash === 'string' &&
    isDigest(leafHash)
  )
}
