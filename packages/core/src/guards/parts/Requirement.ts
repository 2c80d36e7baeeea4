// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isText } from '../../values/text.js'

export const isRequirement = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { words, share, of } = it
  return (
    typeof words === 'string' &&
    isText(words) &&
    (share === undefined ||
      share === 'majority' ||
      share === 'two-thirds' ||
      share === 'three-quarters' ||
      share === 'unanimous') &&
    (of === undefined || of === 'votes-cast' || of === 'members-present' || of === 'all-members')
  )
}
