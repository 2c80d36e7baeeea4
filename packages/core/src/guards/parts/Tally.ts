// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isWhole } from '../../values/text.js'

export const isTally = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { for: for_, against, abstained, absent } = it
  return (
    typeof for_ === 'number' &&
    isWhole(for_) &&
    typeof against === 'number' &&
    isWhole(against) &&
    (abstained === undefined || (typeof abstained === 'number' && isWhole(abstained))) &&
    (absent === undefined || (typeof absent === 'number' && isWhole(absent)))
  )
}
