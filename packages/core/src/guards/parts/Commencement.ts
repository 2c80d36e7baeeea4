// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isListOfText } from './ListOfText.js'
import { isUncertainDate } from './UncertainDate.js'
import { isSpan } from '../../values/Span.js'
import { isText } from '../../values/text.js'

export const isCommencement = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  switch (it['rule']) {
    case 'onEnactment': {
      const { basis } = it
      return basis === undefined || basis === 'stated' || basis === 'assumed'
    }
    case 'onDate': {
      const { on, basis } = it
      return isUncertainDate(on) && (basis === undefined || basis === 'stated' || basis === 'assumed')
    }
    case 'onCondition': {
      const { condition, basis } = it
      return (
        typeof condition === 'string' &&
        isText(condition) &&
        (basis === undefined || basis === 'stated' || basis === 'assumed')
      )
    }
    case 'onPublication': {
      const { basis } = it
      return basis === undefined || basis === 'stated' || basis === 'assumed'
    }
    case 'afterDays': {
      const { days, from, basis } = it
      return (
        typeof days === 'number' &&
        isSpan(days) &&
        (from === 'enactment' || from === 'finalPassage' || from === 'publication') &&
        (basis === undefined || basis === 'stated' || basis === 'assumed')
      )
    }
    case 'afterMonths': {
      const { months, from, basis } = it
      return (
        typeof months === 'number' &&
        isSpan(months) &&
        (from === 'enactment' || from === 'finalPassage' || from === 'publication') &&
        (basis === undefined || basis === 'stated' || basis === 'assumed')
      )
    }
    case 'onConditions': {
      const { conditions, basis } = it
      return isListOfText(conditions) && (basis === undefined || basis === 'stated' || basis === 'assumed')
    }
    case 'onAppointedDay': {
      const { basis } = it
      return basis === undefined || basis === 'stated' || basis === 'assumed'
    }
    case 'asLawProvides': {
      const { basis, class: class_ } = it
      return (
        (basis === undefined || basis === 'stated' || basis === 'assumed') &&
        (class_ === undefined || (typeof class_ === 'string' && isText(class_)))
      )
    }
    case 'unknown': {
      return true
    }
    default:
      return false
  }
}
