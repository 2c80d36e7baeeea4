// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isText } from '../../values/text.js'

export const isSigningKey = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { id, publicKey } = it
  return typeof id === 'string' && isText(id) && typeof publicKey === 'string' && isText(publicKey)
}
