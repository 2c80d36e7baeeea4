// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from './UncertainDate.js'
import { isText } from '../../values/text.js'

export const isDatedIdentifier = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { text, from } = it
  return typeof text === 'string' && isText(text) && (from === undefined || isUncertainDate(from))
}
