import * as E from 'fp-ts/lib/Either.js'
import { payloadOf } from '../catalogue/payloadOf.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import { DirectionIssued } from '../events/DirectionIssued.js'
import { doneBy } from '../events/Kind.js'
import { ResolutionAmended } from '../events/ResolutionAmended.js'
import { ResolutionPassed } from '../events/ResolutionPassed.js'
import type { Problem } from '../problem/Problem.js'
import { unknownMembers, type Members } from '../problem/unknownMembers.js'
import type { CitedEvent } from '../record/Book.js'
import { fatesOf, fatesOfDirection, type Fate } from '../timeline/fatesOf.js'
import type { CivilDate } from '../values/CivilDate.js'
import type { EventId } from '../values/ids.js'
import { isPolicyId, type PolicyId, type ResolutionId, type SubjectId } from '../values/SubjectId.js'
import type { Look } from './findings/Look.js'
import { doneAfterwards } from './doneAfterwards.js'
import { lookFrom, type LookTimes } from './lookFrom.js'
import type { Register } from './Register.js'
import { namedBy } from '../events/namedBy.js'

/** An event that follows from a resolution. */
export interface Consequence {
  readonly event: CitedEvent
  /** By how many steps: 1 is caused by the resolution itself. */
  readonly steps: number
  /** The policies it did something to. */
  readonly policies: ReadonlyArray<PolicyId>
  /**
   * Whether it does what it says, with everything decided: a veto holds it or stopped it, or it was undone with what it
   * followed from. Of several subjects it is what became of its doing to the first, and of a direction whether it is to
   * be carried out. Null for what does nothing that could be stopped, such as a vote.
   */
  readonly fate: Fate | 'undetermined' | null
}

/** What a resolution led to. */
export interface Consequences {
  readonly resolution: ResolutionId
  /** The events by which it was passed, and amended. */
  readonly acts: ReadonlyArray<CitedEvent>
  /** What became of it: the executive's say, an override, a reconsideration, a petition, its rescission. */
  readonly afterwards: ReadonlyArray<CitedEvent>
  /** In the order of recording. */
  readonly consequences: ReadonlyArray<Consequence>
  /** Every policy any of them did something to. */
  readonly policies: ReadonlyArray<PolicyId>
}

/** Consequences are what is on record of them; no day has to be named. */
export type ConsequencesTimes = Pick<LookTimes, 'knownAt'>

const members: Members<ConsequencesTimes> = { knownAt: true }

/**
 * What followed from a resolution as far as was known: the events it caused, directly and further, and what they
 * touched.
 */
export const consequencesOf =
  (register: Register, today: CivilDate) =>
  (
    resolution: ResolutionId,
    times: ConsequencesTimes = {},
  ): E.Either<ReadonlyArray<Problem>, Consequences> => {
    const strange = unknownMembers(members, times)
    if (strange.length > 0) return E.left(strange)
    const look = lookFrom(register, today, times)
    if (E.isLeft(look)) return look
    const { events, horizon } = look.right
    const acts = events.filter((one) => isActOf(one, resolution))
    const steps = stepsFrom(acts, events)
    const consequences = events.flatMap((one): ReadonlyArray<Consequence> => {
      const count = steps.get(one.event.id) ?? 0
      return count === 0
        ? []
        : [
            {
              event: register.book.cited(one.event.seq),
              steps: count,
              policies: doneTo(one).filter(isPolicyId),
              fate: fateOf(look.right, one),
            },
          ]
    })
    const studied = register.study(resolution, horizon)
    return E.right({
      resolution,
      acts: acts.map(({ event }) => register.book.cited(event.seq)),
      afterwards: studied.cited(
        [...doneAfterwards(studied.course, resolution, acts)].toSorted((a, b) => a - b),
      ),
      consequences,
      policies: [...new Set(consequences.flatMap(({ policies }) => policies))].toSorted(),
    })
  }

const isActOf = (entry: ReadEvent, resolution: ResolutionId): boolean =>
  (payloadOf(ResolutionPassed, entry) ?? payloadOf(ResolutionAmended, entry))?.resolution === resolution

/** How many steps each event is from the acts; those that do not follow from them are left out. */
const stepsFrom = (
  acts: ReadonlyArray<ReadEvent>,
  events: ReadonlyArray<ReadEvent>,
): ReadonlyMap<EventId, number> => {
  const steps = new Map<EventId, number>(acts.map(({ event }) => [event.id, 0]))
  // A cause stands before what it causes, so one pass is enough.
  for (const { event } of events) {
    const causes = event.causedBy.flatMap((id) => steps.get(id) ?? [])
    if (causes.length > 0 && !steps.has(event.id)) steps.set(event.id, 1 + Math.min(...causes))
  }
  return steps
}

const doneTo = ({ event, kind }: ReadEvent): ReadonlyArray<SubjectId> =>
  kind === null ? none : doneBy(kind, namedBy(kind, event.data))

const none: ReadonlyArray<never> = []

const fateOf = (look: Look, one: ReadEvent): Consequence['fate'] => {
  if (one.kind === null) return 'undetermined'
  for (const fates of fatesIn(look, one)) {
    if (fates === null || fates.size > 1) return 'undetermined'
    const [fate] = fates
    if (fate !== undefined) return fate
  }
  return null
}

/** What may have become of it, for each thing it does something to. */
const fatesIn = (
  { register, horizon, on, knownOn }: Look,
  one: ReadEvent,
): ReadonlyArray<ReadonlySet<Fate> | null> => {
  const axes = { on, decidedBy: Infinity, knownOn }
  const { seq } = one.event
  const direction = payloadOf(DirectionIssued, one)
  if (direction === undefined)
    return doneTo(one).map((subject) => fatesOf(register.study(subject, horizon).described(), seq, axes))
  const { resolution } = direction
  return [fatesOfDirection(register.study(resolution, horizon).course, seq, resolution, axes)]
}
