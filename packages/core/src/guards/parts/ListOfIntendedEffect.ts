// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isIntendedEffect } from './IntendedEffect.js'

export const isListOfIntendedEffect = (it: unknown): boolean => {
  if (!Array.isArray(it)) return false
  const items: ReadonlyArray<unknown> = it
  for (const one of items) if (!isIntendedEffect(one)) return false
  return true
}
