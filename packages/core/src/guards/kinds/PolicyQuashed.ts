// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isOperation } from '../parts/Operation.js'
import { isPortions } from '../parts/Portions.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isPolicyQuashed = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { policy, operation, portions, grounds } = it
  return (
    typeof policy === 'string' &&
    isSubjectId(policy) &&
    isPolicyId(policy) &&
    isOperation(operation) &&
    (portions === undefined || isPortions(portions)) &&
    (grounds === undefined || (typeof grounds === 'string' && isText(grounds)))
  )
}
