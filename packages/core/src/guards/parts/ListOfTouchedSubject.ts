// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isTouchedSubject } from './TouchedSubject.js'

export const isListOfTouchedSubject = (it: unknown): boolean => {
  if (!Array.isArray(it)) return false
  const items: ReadonlyArray<unknown> = it
  for (const one of items) if (!isTouchedSubject(one)) return false
  return true
}
