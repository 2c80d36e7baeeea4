// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isBodyKind } from './BodyKind.js'
import { isText } from '../../values/text.js'

export const isGrantee = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { body, office } = it
  return isBodyKind(body) && typeof office === 'string' && isText(office)
}
