import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import { inNewestShape } from '../../events/earlierVersion.js'
import { PolicyAmended } from '../../events/PolicyAmended.js'
import { PolicyEnacted } from '../../events/PolicyEnacted.js'
import { PolicySuperseded } from '../../events/PolicySuperseded.js'
import { VoteRecorded } from '../../events/VoteRecorded.js'
import { valueAt } from '../../record/corrected.js'
import { gather } from '../../values/gather.js'
import { theMunicipality, type PolicyId } from '../../values/SubjectId.js'
import { daysOf, UncertainDate } from '../../values/UncertainDate.js'
import { undoneBy } from '../undoneBy.js'
import type { Finding } from './Finding.js'
import type { Finder, Look } from './Look.js'
import { ofType } from './ofType.js'
import { subjectOf } from './subjectOf.js'

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

/** An amendment makes a new version, which no earlier one was called; one that was undone made none. */
const versionsAgain: Finder = ({ events, horizon, register }) => {
  const named = new Map<PolicyId, Map<string, RecordedEvent>>()
  const taken = (policy: PolicyId): Map<string, RecordedEvent> => {
    const found = named.get(policy) ?? new Map<string, RecordedEvent>()
    named.set(policy, found)
    return found
  }
  for (const enacted of ofType(events, PolicyEnacted))
    taken(enacted.data.policy).set(enacted.data.version ?? 'v1', enacted)
  return ofType(events, PolicyAmended).flatMap((amended): ReadonlyArray<Finding> => {
    const { policy, version, sameActAs } = amended.data
    const { course } = register.study(policy, horizon)
    if (sameActAs !== undefined || undoneBy(course, amended.seq) !== undefined) return none
    const before = taken(policy).get(version)
    if (before === undefined) {
      taken(policy).set(version, amended)
      return none
    }
    return [
      {
        code: 'version-named-again',
        severity: 'doubt',
        subject: policy,
        sentence: `Two texts of ${policy} are called “${version}”: event ${before.seq} (${before.type}) made one and event ${amended.seq} (${amended.type}) another.`,
        events: [before.id, amended.id],
        settledBy:
          'Correcting the name of the one or the other; marking the amendment as the same act, or retracting it, if it was recorded twice.',
      },
    ]
  })
}

const replacingThemselves: Finder = ({ events }) =>
  [
    ...ofType(events, PolicyEnacted).filter(({ data }) => data.replaces?.includes(data.policy) === true),
    ...ofType(events, PolicySuperseded).filter(({ data }) => data.by === data.policy),
  ].map(({ id, data: { policy } }): Finding => ({
    code: 'replaces-itself',
    severity: 'doubt',
    subject: policy,
    sentence: `${policy} is recorded as replaced by itself, which ends nothing.`,
    events: [id],
    settledBy: 'Correcting which policy replaces which.',
  }))

interface Reading {
  readonly reading: number
  readonly event: RecordedEvent
}

/** A reading is taken after those with lower numbers; of those of one day the order is not looked at. */
const readings: Finder = (look) => {
  const read = new Map<PolicyId, Array<Reading>>()
  for (const event of ofType(look.events, VoteRecorded)) {
    const { on } = event.data
    if (on.matter === 'reading' && on.reading !== undefined)
      gather(read, on.policy, { reading: on.reading, event })
  }
  return [...read].flatMap(([policy, all]) =>
    all.flatMap((one): ReadonlyArray<Finding> => {
      const ahead = all.find((other) => other.reading > one.reading && isBefore(other.event, one.event, look))
      return ahead === undefined
        ? none
        : [
            {
              code: 'reading-out-of-order',
              severity: 'doubt',
              subject: policy,
              sentence: `Reading ${one.reading} of ${policy} is recorded as taken on “${one.event.decidedOn?.text ?? ''}”, after reading ${ahead.reading}.`,
              events: [ahead.event.id, one.event.id],
              settledBy: 'Correcting the day or the number of the one or the other.',
            },
          ]
    }),
  )
}

const isBefore = (first: RecordedEvent, second: RecordedEvent, { horizon, register }: Look): boolean => {
  if (first.decidedOn === null || second.decidedOn === null) return false
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  return daysOf(first.decidedOn, hemisphere).latest < daysOf(second.decidedOn, hemisphere).earliest
}

const none: ReadonlyArray<never> = []
