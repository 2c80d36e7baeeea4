import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { isAbout } from '../events/isAbout.js'
import { valueAt } from '../record/corrected.js'
import type { Horizon } from '../record/KnownAt.js'
import { makingsOf } from '../timeline/makings.js'
import { EventId } from '../values/ids.js'
import { PolicyId, SubjectId, theMunicipality } from '../values/SubjectId.js'
import { daysOf, type UncertainDate } from '../values/UncertainDate.js'
import { amongOf } from './amongOf.js'
import { eventsAbout } from './eventsAbout.js'
import type { Register } from './Register.js'

/** An act as it is looked at: on record, or about to be. */
export interface ActOnActs {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  readonly decidedOn?: RecordedEvent['decidedOn'] | undefined
}

/** An act another one names, as known, and where it does. */
export interface NamedAct {
  readonly path: string
  readonly event: RecordedEvent
}

/** The act an act names as the one it undoes or changes; null where it names none. */
export const namedAct = (
  register: Register,
  horizon: Horizon,
  { type, data }: ActOnActs,
): NamedAct | null => {
  const path = amongOf(register.book, type).named?.path
  const id = path === undefined ? undefined : valueAt({ data }, path)
  if (path === undefined || !EventId.is(id)) return null
  const event = knownEvent(register, horizon, id)
  return event === undefined ? null : { path, event }
}

/** An event as known: corrected, and unless it was retracted. */
export const knownEvent = (register: Register, horizon: Horizon, id: EventId): RecordedEvent | undefined => {
  const lister = register.book.at(register.book.seqOf(id) ?? -1)?.event.subjects[0]?.id
  return lister === undefined
    ? undefined
    : eventsAbout(register, horizon, lister).find((one) => one.id === id)
}

/** Whether the act an act names does nothing to the policy the act is about. */
export const isOfAnotherPolicy = ({ data: { policy } }: ActOnActs, { event }: NamedAct): boolean =>
  PolicyId.is(policy) && !isAbout(policy, event)

/**
 * An act that comes before an act: the first of those it works on, of one kind, that were all certainly decided after
 * it. Nobody undoes what was not done yet (R4). `named` is the act it names (`namedAct`).
 */
export const decidedAfter = (
  register: Register,
  horizon: Horizon,
  act: ActOnActs,
  named: NamedAct | null,
): RecordedEvent | null => {
  const { decidedOn } = act
  if (decidedOn === undefined || decidedOn === null) return null
  const worksOn = workedOn(register, horizon, act, named)
  if (worksOn.length === 0) return null
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  const { latest } = daysOf(decidedOn, hemisphere)
  const isAfter = ({ decidedOn: day }: RecordedEvent): boolean =>
    day !== null && latest < daysOf(day, hemisphere).earliest
  return worksOn.find((others) => others.length > 0 && others.every(isAfter))?.[0] ?? null
}

/**
 * The acts an act works on, by kind: the one it names, those of its resolution, the making of its policy, the holds on
 * it.
 */
const workedOn = (
  register: Register,
  horizon: Horizon,
  act: ActOnActs,
  named: NamedAct | null,
): ReadonlyArray<ReadonlyArray<RecordedEvent>> => {
  if (named !== null) return [[named.event]]
  const { data } = act
  const { worksOn } = amongOf(register.book, act.type)
  if (worksOn === undefined) return []
  if (typeof worksOn === 'object') {
    const subject = data[worksOn.on]
    if (!SubjectId.is(subject)) return []
    const said = eventsAbout(register, horizon, subject).filter((one) => dataOf(one)[worksOn.on] === subject)
    return worksOn.kinds.map((kind) => said.filter((one) => one.type === kind))
  }
  const { against, policy = against, policies } = data
  const about = (Array.isArray(policies) ? policies : [policy]).filter(PolicyId.is)
  switch (worksOn) {
    case 'making':
      return about.map((one) => eventsMaking(register, horizon, one))
    case 'holds':
      return about.map((one) => holdsOf(register, horizon, one))
    case 'endings':
      return about.map((one) => endingsBefore(register, horizon, one, act))
  }
}

/** The events that made a policy: that enacted it, or split or merged others into it. */
const eventsMaking = (
  register: Register,
  horizon: Horizon,
  policy: PolicyId,
): ReadonlyArray<RecordedEvent> => {
  const makings = makingsOf(policy, register.study(policy, horizon).course)
  return eventsAbout(register, horizon, policy).filter(({ seq }) =>
    makings.some(({ event }) => event === seq),
  )
}

/** What ended a policy by the day from which it is to be in force again; nothing where it may have ended otherwise. */
const endingsBefore = (
  register: Register,
  horizon: Horizon,
  policy: PolicyId,
  { data, decidedOn }: ActOnActs,
): ReadonlyArray<RecordedEvent> => {
  const { endings, limitations, setting } = register.study(policy, horizon).course
  const effectiveOn = (data as { readonly effectiveOn?: UncertainDate }).effectiveOn ?? decidedOn
  if (effectiveOn === null || effectiveOn === undefined || limitations.length > 0) return []
  const { earliest } = daysOf(effectiveOn, setting.hemisphere)
  if (endings.some(({ when }) => typeof when !== 'number')) return []
  const before = endings.filter(({ when }) => (when as number) <= earliest)
  return eventsAbout(register, horizon, policy).filter(({ seq }) => before.some(({ event }) => event === seq))
}

/** What holds a policy, or held it: suspensions, and petitions. */
export const holdsOf = (
  register: Register,
  horizon: Horizon,
  policy: PolicyId,
): ReadonlyArray<RecordedEvent> =>
  eventsAbout(register, horizon, policy).filter(
    (one) => amongOf(register.book, one.type).sorts?.includes('hold') === true && isAbout(policy, one),
  )

const dataOf = ({ data }: RecordedEvent): Readonly<Record<string, unknown>> =>
  data as Readonly<Record<string, unknown>>
