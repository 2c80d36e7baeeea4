// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isInheritedPolicy } from './InheritedPolicy.js'

export const isListOfInheritedPolicy = (it: unknown): boolean => {
  if (!Array.isArray(it)) return false
  const items: ReadonlyArray<unknown> = it
  for (const one of items) if (!isInheritedPolicy(one)) return false
  return true
}
