// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isPolicyKind } from './PolicyKind.js'
import { isUncertainDate } from './UncertainDate.js'
import { isPolicyId, isSubjectId } from '../../values/SubjectId.js'
import { isText } from '../../values/text.js'

export const isIntendedEffect = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  switch (it['act']) {
    case 'PolicyRescinded': {
      const { policy, effectiveOn } = it
      return (
        typeof policy === 'string' &&
        isSubjectId(policy) &&
        isPolicyId(policy) &&
        (effectiveOn === undefined || isUncertainDate(effectiveOn))
      )
    }
    case 'PolicyEnacted': {
      const { policy, kind, title, effectiveOn } = it
      return (
        typeof policy === 'string' &&
        isSubjectId(policy) &&
        isPolicyId(policy) &&
        isPolicyKind(kind) &&
        (title === undefined || (typeof title === 'string' && isText(title))) &&
        (effectiveOn === undefined || isUncertainDate(effectiveOn))
      )
    }
    case 'PolicyAmended': {
      const { policy, version, effectiveOn } = it
      return (
        typeof policy === 'string' &&
        isSubjectId(policy) &&
        isPolicyId(policy) &&
        (version === undefined || (typeof version === 'string' && isText(version))) &&
        (effectiveOn === undefined || isUncertainDate(effectiveOn))
      )
    }
    default:
      return false
  }
}
