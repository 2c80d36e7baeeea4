// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isEventId } from '../../values/ids.js'
import { isText } from '../../values/text.js'

export const isEventRetracted = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { target, reason } = it
  return typeof target === 'string' && isEventId(target) && typeof reason === 'string' && isText(reason)
}
