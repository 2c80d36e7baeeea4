// Generated from the codecs by `pnpm guards`, which explains it. Do not edit.
import { isRecord } from '../../codecs/isRecord.js'
import { isUncertainDate } from './UncertainDate.js'
import { isSpan } from '../../values/Span.js'
import { isText } from '../../values/text.js'

export const isSunset = (it: unknown): boolean => {
  if (!isRecord(it)) return false
  switch (it['rule']) {
    case 'lastDay': {
      const { on } = it
      return isUncertainDate(on)
    }
    case 'term': {
      const { n, unit, from } = it
      return (
        typeof n === 'number' &&
        isSpan(n) &&
        (unit === 'days' || unit === 'months' || unit === 'years') &&
        (from === 'commencement' || from === 'decision')
      )
    }
    case 'asLawProvides': {
      const { class: class_ } = it
      return typeof class_ === 'string' && isText(class_)
    }
    case 'none': {
      return true
    }
    default:
      return false
  }
}
