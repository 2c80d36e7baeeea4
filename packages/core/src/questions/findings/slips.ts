import { inNewestShape } from '../../events/earlierVersion.js'
import { valueAt } from '../../record/corrected.js'
import { theMunicipality } from '../../values/SubjectId.js'
import { daysOf, UncertainDate } from '../../values/UncertainDate.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { readings } from './readings.js'
import { replacingThemselves } from './replacingThemselves.js'
import { subjectOf } from './subjectOf.js'
import { versionsAgain } from './versionsAgain.js'

/** What can be so, and is more often a slip of whoever wrote it down: a wrong year, version, reading or policy. */
export const slips: Finder = (look) => [
  ...farAhead(look),
  ...versionsAgain(look),
  ...replacingThemselves(look),
  ...readings(look),
]

/**
 * Where acts of a kind name a first day of what they do, besides `effectiveOn`. How long something lasts is another
 * matter: terms may be long.
 */
const firstDays: Readonly<Record<string, string>> = {
  MotionDeferred: '/data/until',
  PolicyEnacted: '/data/commencement/on',
  PolicyImported: '/data/commencement/on',
  PolicyCommenced: '/data/commencedOn',
  CommencementPostponed: '/data/until',
  PolicySuspended: '/data/from',
  PolicyQuashed: '/data/operation/takesEffectOn',
}

/** Twenty years: no council decides today what is to begin then. */
const longest = 7305

const farAhead: Finder = ({ events, horizon, register }) => {
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  return events.flatMap((entry): ReadonlyArray<Finding> => {
    if (entry.kind === null || entry.event.decidedOn === null) return none
    const event = inNewestShape(entry.kind, entry.event)
    const decided = daysOf(entry.event.decidedOn, hemisphere).latest
    const own = firstDays[event.type]
    const day = ['/data/effectiveOn', ...(own === undefined ? [] : [own])]
      .map((path) => valueAt(event, path))
      .filter(UncertainDate.is)
      .find((one) => {
        const { earliest } = daysOf(one, hemisphere)
        return Number.isFinite(earliest) && earliest - decided > longest
      })
    if (day === undefined) return none
    return [
      {
        code: 'day-far-ahead',
        severity: 'doubt',
        subject: subjectOf(entry),
        sentence: `${event.type}, decided on “${event.decidedOn?.text ?? ''}”, is to work from “${day.text}”, more than twenty years later.`,
        events: [event.id],
        settledBy: 'Correcting the day, if the year is a slip.',
      },
    ]
  })
}

const none: ReadonlyArray<never> = []
