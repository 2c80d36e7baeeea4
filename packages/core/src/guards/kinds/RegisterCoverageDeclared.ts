// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfPolicyId } from '../parts/ListOfPolicyId.js'
import { isListOfPolicyKind } from '../parts/ListOfPolicyKind.js'
import { isCivilDate } from '../../values/CivilDate.js'

export const isRegisterCoverageDeclared = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { from, to, completeness, kinds, policies } = it
  return (
    (from === null || (typeof from === 'string' && isCivilDate(from))) &&
    (to === null || (typeof to === 'string' && isCivilDate(to))) &&
    (completeness === 'complete' || completeness === 'partial') &&
    (kinds === undefined || isListOfPolicyKind(kinds)) &&
    (policies === undefined || isListOfPolicyId(policies))
  )
}
