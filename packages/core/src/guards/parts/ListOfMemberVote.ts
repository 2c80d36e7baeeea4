// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isMemberVote } from './MemberVote.js'

export const isListOfMemberVote = (it: unknown): boolean => {
  if (!Array.isArray(it)) return false
  const items: ReadonlyArray<unknown> = it
  for (const one of items) if (!isMemberVote(one)) return false
  return true
}
