// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isPolicyKind } from './PolicyKind.js'

export const isListOfPolicyKind = (it: unknown): boolean => {
  if (!Array.isArray(it)) return false
  const items: ReadonlyArray<unknown> = it
  for (const one of items) if (!isPolicyKind(one)) return false
  return true
}
