// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfPolicyId } from '../parts/ListOfPolicyId.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isText } from '../../values/text.js'

export const isLapsedByLaw = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policies, rule, trigger, triggeredOn, lastDay } = it
  return (
    isListOfPolicyId(policies) &&
    typeof rule === 'string' &&
    isText(rule) &&
    typeof trigger === 'string' &&
    isText(trigger) &&
    isUncertainDate(triggeredOn) &&
    (lastDay === undefined || isUncertainDate(lastDay))
  )
}
