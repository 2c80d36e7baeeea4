import { PolicyReinstated } from '../../events/PolicyReinstated.js'
import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import type { EventId } from '../../values/ids.js'
import { daysOf, type UncertainDate } from '../../values/UncertainDate.js'
import { holdsOf } from '../actedOn.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Reinstatements that work before any hold on record began that they may lift, or when each was over by itself. */
export const reinstatements: Finder = ({ register, horizon, events }) =>
  ofType(events, PolicyReinstated).flatMap(({ id, decidedOn, data }): ReadonlyArray<Finding> => {
    const { policy, suspension, effectiveOn } = data
    const again = effectiveOn ?? decidedOn
    if (again === null) return []
    const { hemisphere } = register.study(policy, horizon).course.setting
    const { earliest, latest } = daysOf(again, hemisphere)
    const holds = holdsOf(register, horizon, policy).filter(
      (hold) => suspension === undefined || hold.id === suspension || dataOf(hold).prolongs === suspension,
    )
    const isLater = (hold: RecordedEvent): boolean => {
      const began = dataOf(hold).from ?? hold.decidedOn
      return began !== null && latest < daysOf(began, hemisphere).earliest
    }
    // That it is in force again on the day after the last one is what the suspension says itself.
    const isOver = (hold: RecordedEvent): boolean => {
      const { lastDay } = dataOf(hold)
      return lastDay !== undefined && daysOf(lastDay, hemisphere).latest + 1 < earliest
    }
    if (holds.length === 0 || !holds.every((hold) => isLater(hold) || isOver(hold))) return []
    const which = suspension === undefined ? 'any suspension on record' : 'the suspension it names'
    const when = holds.every(isLater) ? `before ${which} began` : `when ${which} was over or had not begun`
    return [
      {
        code: 'lifts-nothing',
        severity: 'doubt',
        subject: policy,
        sentence: `${policy} is recorded as reinstated from “${again.text}” on, ${when}.`,
        events: [id, ...holds.map((hold) => hold.id)],
        settledBy: 'Correcting the day of the one or the other, or recording what it lifted.',
      },
    ]
  })

interface Hold {
  readonly from?: UncertainDate
  readonly lastDay?: UncertainDate
  readonly prolongs?: EventId
}

const dataOf = ({ data }: RecordedEvent): Hold => data as Hold
