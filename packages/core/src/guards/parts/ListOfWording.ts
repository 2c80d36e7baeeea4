// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isWording } from './Wording.js'

export const isListOfWording = (it: unknown): boolean => {
  if (!Array.isArray(it)) return false
  const items: ReadonlyArray<unknown> = it
  for (const one of items) if (!isWording(one)) return false
  return true
}
