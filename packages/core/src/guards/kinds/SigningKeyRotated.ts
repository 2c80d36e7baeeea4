// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfSigningKey } from '../parts/ListOfSigningKey.js'
import { isListOfText } from '../parts/ListOfText.js'
import { isText } from '../../values/text.js'

export const isSigningKeyRotated = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { added, retired, reason } = it
  return (
    isListOfSigningKey(added) &&
    isListOfText(retired) &&
    (reason === undefined || (typeof reason === 'string' && isText(reason)))
  )
}
