// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isEventId } from '../../values/ids.js'

export const isListOfEventId = (it: unknown): boolean => {
  if (!Array.isArray(it)) return false
  const items: ReadonlyArray<unknown> = it
  for (const one of items) if (!(typeof one === 'string' && isEventId(one))) return false
  return true
}
