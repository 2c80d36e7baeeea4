// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfInheritedPolicy } from '../parts/ListOfInheritedPolicy.js'
import { isUncertainDate } from '../parts/UncertainDate.js'
import { isMunicipalityId } from '../../values/MunicipalityId.js'
import { isText } from '../../values/text.js'

export const isPoliciesInherited = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { from, policies, territory, effectiveOn, until } = it
  return (
    typeof from === 'string' &&
    isMunicipalityId(from) &&
    isListOfInheritedPolicy(policies) &&
    (territory === undefined || (typeof territory === 'string' && isText(territory))) &&
    (effectiveOn === undefined || isUncertainDate(effectiveOn)) &&
    (until === undefined || isUncertainDate(until))
  )
}
