// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'

export const isListOfPolicyId = (it: unknown): boolean => {
  if (!Array.isArray(it)) return false
  const items: ReadonlyArray<unknown> = it
  for (const one of items) if (!(typeof one === 'string' && isSubjectId(one) && isPolicyId(one))) return false
  return true
}
