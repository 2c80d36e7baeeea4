import { PolicyReinstated } from '../../events/PolicyReinstated.js'
import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import { daysOf, type UncertainDate } from '../../values/UncertainDate.js'
import { holdsOf } from '../actedOn.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Reinstatements that work before any hold on record began that they may lift. */
export const reinstatements: Finder = ({ register, horizon, events }) =>
  ofType(events, PolicyReinstated).flatMap(({ id, decidedOn, data }): ReadonlyArray<Finding> => {
    const { policy, suspension, effectiveOn } = data
    const again = effectiveOn ?? decidedOn
    if (again === null) return []
    const { hemisphere } = register.study(policy, horizon).course.setting
    const { latest } = daysOf(again, hemisphere)
    const holds = holdsOf(register, horizon, policy).filter(
      (hold) => suspension === undefined || hold.id === suspension,
    )
    const areLater = holds.every((hold) => {
      const began = beganOn(hold)
      return began !== null && latest < daysOf(began, hemisphere).earliest
    })
    if (holds.length === 0 || !areLater) return []
    return [
      {
        code: 'lifts-nothing',
        severity: 'doubt',
        subject: policy,
        sentence: `${policy} is recorded as reinstated from “${again.text}” on, before ${suspension === undefined ? 'any suspension on record' : 'the suspension it names'} began.`,
        events: [id, ...holds.map((hold) => hold.id)],
        settledBy: 'Correcting the day of the one or the other, or recording what it lifted.',
      },
    ]
  })

const beganOn = ({ data, decidedOn }: RecordedEvent): UncertainDate | null =>
  (data as { readonly from?: UncertainDate }).from ?? decidedOn
