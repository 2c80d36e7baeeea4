// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isText } from '../../values/text.js'

export const isListOfText = (it: unknown): boolean => {
  if (!Array.isArray(it)) return false
  const items: ReadonlyArray<unknown> = it
  for (const one of items) if (!(typeof one === 'string' && isText(one))) return false
  return true
}
