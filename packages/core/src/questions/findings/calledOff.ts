import { CommencementCancelled } from '../../events/CommencementCancelled.js'
import { PolicyCommenced } from '../../events/PolicyCommenced.js'
import { shareAPart } from '../../events/Portions.js'
import { daysOf } from '../../values/UncertainDate.js'
import { undoneBy } from '../undoneBy.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Commencements on record of what had been called off: it never starts, unless it is enacted anew. */
export const calledOff: Finder = ({ events, register, horizon }) => {
  const cancelled = ofType(events, CommencementCancelled)
  if (cancelled.length === 0) return []
  return ofType(events, PolicyCommenced).flatMap((commenced): ReadonlyArray<Finding> => {
    const { policy, portions, commencedOn } = commenced.data
    const { course } = register.study(policy, horizon)
    const { hemisphere } = course.setting
    const { earliest } = daysOf(commenced.decidedOn ?? commencedOn, hemisphere)
    const before = cancelled.find(
      ({ seq, decidedOn, data }) =>
        data.policy === policy &&
        (portions === undefined || data.portions === undefined || shareAPart(portions, data.portions)) &&
        decidedOn !== null &&
        daysOf(decidedOn, hemisphere).latest <= earliest &&
        undoneBy(course, seq) === undefined,
    )
    return before === undefined || undoneBy(course, commenced.seq) !== undefined
      ? []
      : [
          {
            code: 'commenced-after-called-off',
            severity: 'conflict',
            subject: policy,
            sentence: `${policy} is recorded as commenced on “${commencedOn.text}”, after its commencement was called off on “${before.decidedOn?.text ?? ''}”.`,
            events: [before.id, commenced.id],
            settledBy:
              'Correcting the day of the one or the other, retracting what is wrong, or recording the enactment that brought it back.',
          },
        ]
  })
}
