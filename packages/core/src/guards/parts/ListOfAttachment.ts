// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isAttachment } from './Attachment.js'

export const isListOfAttachment = (it: unknown): boolean => {
  if (!Array.isArray(it)) return false
  const items: ReadonlyArray<unknown> = it
  for (const one of items) if (!isAttachment(one)) return false
  return true
}
