// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isSuccessorPolicy } from './SuccessorPolicy.js'

export const isListOfSuccessorPolicy = (it: unknown): boolean => {
  if (!Array.isArray(it)) return false
  const items: ReadonlyArray<unknown> = it
  for (const one of items) if (!isSuccessorPolicy(one)) return false
  return true
}
