// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isEdtfText } from '../../values/UncertainDate.js'
import { isText } from '../../values/text.js'

export const isUncertainDate = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { edtf, text } = it
  return typeof edtf === 'string' && isEdtfText(edtf) && typeof text === 'string' && isText(text)
}
