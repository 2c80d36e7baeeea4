import { LapsedByLaw } from '../../events/LapsedByLaw.js'
import { earliestIn } from '../../timeline/earliest.js'
import { makingsOf } from '../../timeline/makings.js'
import { daysOf } from '../../values/UncertainDate.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Lapses by law of what was not there yet when that happened which triggered them. */
export const lapses: Finder = ({ register, horizon, events }) =>
  ofType(events, LapsedByLaw).flatMap(({ id, data: { policies, rule, triggeredOn } }) =>
    policies.flatMap((policy): ReadonlyArray<Finding> => {
      const { course } = register.study(policy, horizon)
      const { latest } = daysOf(triggeredOn, course.setting.hemisphere)
      const made = makingsOf(policy, course)
      const isSince = made.every(
        ({ decided }) => decided !== null && (earliestIn(course, decided) ?? -Infinity) >= latest,
      )
      if (made.length === 0 || !isSince) return []
      return [
        {
          code: 'lapses-nothing',
          severity: 'doubt',
          subject: policy,
          sentence: `${policy} is recorded as lapsed by ${rule}, which what happened on “${triggeredOn.text}” triggered, and was made on that day or since; what was made since does not lapse by it.`,
          events: [...made.map(({ event }) => register.book.cited(event).event), id],
          settledBy: 'Correcting the day of the one or the other, or retracting the lapse.',
        },
      ]
    }),
  )
