// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from './UncertainDate.js'
import { isText } from '../../values/text.js'

export const isApplicability = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  switch (it['rule']) {
    case 'applies': {
      return true
    }
    case 'pending': {
      const { condition } = it
      return typeof condition === 'string' && isText(condition)
    }
    case 'from': {
      const { date } = it
      return isUncertainDate(date)
    }
    default:
      return false
  }
}
