// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isEventId } from '../../values/ids.js'

export const isResolutionReconsidered = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { target, withinTime, byPrevailingSide } = it
  return (
    typeof target === 'string' &&
    isEventId(target) &&
    (withinTime === undefined || typeof withinTime === 'boolean') &&
    (byPrevailingSide === undefined || typeof byPrevailingSide === 'boolean')
  )
}
