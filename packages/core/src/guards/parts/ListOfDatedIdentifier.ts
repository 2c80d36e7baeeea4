// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isDatedIdentifier } from './DatedIdentifier.js'

export const isListOfDatedIdentifier = (it: unknown): boolean => {
  if (!Array.isArray(it)) return false
  const items: ReadonlyArray<unknown> = it
  for (const one of items) if (!isDatedIdentifier(one)) return false
  return true
}
