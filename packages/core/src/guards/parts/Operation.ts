// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from './UncertainDate.js'
import { isEventId } from '../../values/ids.js'

export const isOperation = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  switch (it['rule']) {
    case 'abInitio': {
      const { act } = it
      return typeof act === 'string' && isEventId(act)
    }
    case 'prospective': {
      return true
    }
    case 'suspended': {
      const { takesEffectOn } = it
      return isUncertainDate(takesEffectOn)
    }
    default:
      return false
  }
}
