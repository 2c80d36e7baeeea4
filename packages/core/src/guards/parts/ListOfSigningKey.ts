// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isSigningKey } from './SigningKey.js'

export const isListOfSigningKey = (it: unknown): boolean => {
  if (!Array.isArray(it)) return false
  const items: ReadonlyArray<unknown> = it
  for (const one of items) if (!isSigningKey(one)) return false
  return true
}
