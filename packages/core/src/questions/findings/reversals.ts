import { monthsAfter } from '../../timeline/months.js'
import { fromDay } from '../../values/CivilDate.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'

/**
 * Policies that were rescinded whole sooner than standing orders let a council reverse itself. Whether special notice
 * was given, or a committee reported, the record may not say; the act stands either way (R15).
 */
export const reversals: Finder = ({ register, horizon }) =>
  register.policies().flatMap((policy): ReadonlyArray<Finding> => {
    const { course, onRecord } = register.study(policy, horizon)
    if (!onRecord) return []
    const made = course.begins.find(({ target, mode }) => target === policy && mode === 'first')
    const on = made?.decided
    if (made === undefined || typeof on !== 'number') return []
    return course.endings.flatMap((end): ReadonlyArray<Finding> => {
      const { target, decided, reason, event, portion } = end
      if (target !== policy || portion !== undefined || reason !== 'rescinded') return []
      if (typeof decided !== 'number') return []
      const { profile } = course.setting.adoptedOn(decided)
      const bar = profile.reversalBar
      if (bar === undefined || event === made.event) return []
      if (decided < on || decided >= monthsAfter(on, bar.value.months, 'months')) return []
      return [
        {
          code: 'early-reversal',
          severity: 'doubt',
          subject: policy,
          sentence: `${policy} was enacted on ${fromDay(on) ?? 'a day'} and rescinded on ${fromDay(decided) ?? 'a day'}, within ${bar.value.months} months (profile ${profile.id}: ${bar.source}). The act stands (R15).`,
          events: [made.event, event].map((seq) => register.book.cited(seq).event),
          settledBy:
            'Looking for the special notice, or the report of the committee; correcting the days, if one is wrong.',
        },
      ]
    })
  })
