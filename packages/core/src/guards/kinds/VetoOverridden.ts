// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isTally } from '../parts/Tally.js'
import { isResolutionId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isVetoOverridden = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  const { resolution, tally, requirement } = it
  return (
    typeof resolution === 'string' &&
    isSubjectId(resolution) &&
    isResolutionId(resolution) &&
    (tally === undefined || isTally(tally)) &&
    (requirement === undefined || (typeof requirement === 'string' && isText(requirement)))
  )
}
