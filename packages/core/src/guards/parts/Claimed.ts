// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isInstant } from '../../values/Instant.js'
import { isText } from '../../values/text.js'

export const isClaimed = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { recordedAt, register } = it
  return (
    typeof recordedAt === 'string' &&
    isInstant(recordedAt) &&
    typeof register === 'string' &&
    isText(register)
  )
}
