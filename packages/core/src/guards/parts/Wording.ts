// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isText } from '../../values/text.js'

export const isWording = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { words, locator } = it
  return (
    typeof words === 'string' &&
    isText(words) &&
    (locator === undefined || (typeof locator === 'string' && isText(locator)))
  )
}
