// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isEventId } from '../../values/ids.js'
import { isText } from '../../values/text.js'

export const isConflictAdjudicated = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { chosen, rejected, reason } = it
  return (
    typeof chosen === 'string' &&
    isEventId(chosen) &&
    typeof rejected === 'string' &&
    isEventId(rejected) &&
    typeof reason === 'string' &&
    isText(reason)
  )
}
