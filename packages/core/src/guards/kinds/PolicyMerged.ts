// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfPolicyId } from '../parts/ListOfPolicyId.js'
import { isSuccessorPolicy } from '../parts/SuccessorPolicy.js'
import { isUncertainDate } from '../parts/UncertainDate.js'

export const isPolicyMerged = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policies, into, effectiveOn } = it
  return (
    isListOfPolicyId(policies) &&
    isSuccessorPolicy(into) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn))
  )
}
