import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { namedKinds } from '../events/namedKinds.js'
import { isAbout } from '../events/isAbout.js'
import { valueAt } from '../record/corrected.js'
import type { Horizon } from '../record/KnownAt.js'
import { makingsOf } from '../timeline/makings.js'
import { EventId } from '../values/ids.js'
import { isPolicyId, PolicyId, SubjectId, theMunicipality } from '../values/SubjectId.js'
import { daysOf, type UncertainDate } from '../values/UncertainDate.js'
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
  const path = namedKinds[type]?.path
  const id = path === undefined ? undefined : valueAt(data, path)
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

/** What acts about a resolution, a power or a motion come after, by kind. */
const comingAfter: Readonly<Record<string, ReadonlyArray<string>>> = {
  ResolutionVetoed: ['ResolutionPassed'],
  ExecutiveApproved: ['ResolutionPassed', 'ResolutionVetoed'],
  BecameLawUnsigned: ['ResolutionPassed'],
  VetoOverridden: ['ResolutionPassed', 'ResolutionVetoed'],
  ResolutionAmended: ['ResolutionPassed'],
  ResolutionRescinded: ['ResolutionPassed'],
  DirectionIssued: ['ResolutionPassed'],
  AuthorityVaried: ['AuthorityConferred'],
  AuthorityRevoked: ['AuthorityConferred'],
  MotionAmended: ['MotionMoved'],
  MotionDeferred: ['MotionMoved'],
  MotionWithdrawn: ['MotionMoved'],
  MotionDefeated: ['MotionMoved'],
  MotionLapsed: ['MotionMoved'],
  ResolutionPassed: ['MotionMoved'],
}

/** Where such an act names what it is about. */
const aboutOf = (type: string): 'authority' | 'motion' | 'resolution' =>
  type.startsWith('Authority')
    ? 'authority'
    : type.startsWith('Motion') || type === 'ResolutionPassed'
      ? 'motion'
      : 'resolution'

/** What an act about a resolution, a power or a motion is about; undefined of any other act. */
export const workedOnBy = ({ type, data }: Pick<ActOnActs, 'type' | 'data'>): unknown =>
  comingAfter[type] === undefined ? undefined : data[aboutOf(type)]

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
 * The acts an act works on, by kind: those it names, those of its resolution, the enactment of its policy, the holds on
 * it.
 */
const workedOn = (
  register: Register,
  horizon: Horizon,
  act: ActOnActs,
  named: NamedAct | null,
): ReadonlyArray<ReadonlyArray<RecordedEvent>> => {
  const { type, data } = act
  const kinds = comingAfter[type]
  if (kinds !== undefined) {
    const member = aboutOf(type)
    const subject = workedOnBy(act)
    if (!SubjectId.is(subject)) return []
    const said = eventsAbout(register, horizon, subject).filter((one) => dataOf(one)[member] === subject)
    return kinds.map((kind) => said.filter((one) => one.type === kind))
  }
  if (named !== null) return [[named.event]]
  const { against, policies, policy = against } = data
  if (type === 'PolicyMerged' && Array.isArray(policies))
    return policies.filter(isPolicyId).map((one) => eventsMaking(register, horizon, one))
  if (!PolicyId.is(policy)) return []
  if (type === 'PolicyReinstated') return [holdsOf(register, horizon, policy)]
  if (type === 'PolicyRevived' || type === 'PolicyReadopted')
    return [endingsBefore(register, horizon, policy, act)]
  return comingAfterEnactment.has(type) ? [eventsMaking(register, horizon, policy)] : []
}

const comingAfterEnactment: ReadonlySet<string> = new Set([
  'PolicyQuashed',
  'PolicyDisallowed',
  'PolicyRescinded',
  'PolicySuperseded',
  'PolicySplit',
  'PolicyAmended',
  'PolicySuspended',
  'PetitionFiled',
  'ProceedingCommenced',
  'SunsetSet',
  'SunsetExtended',
  'CommencementPostponed',
  'CommencementCancelled',
])

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
    (one) => (one.type === 'PolicySuspended' || one.type === 'PetitionFiled') && isAbout(policy, one),
  )

const dataOf = ({ data }: RecordedEvent): Readonly<Record<string, unknown>> =>
  data as Readonly<Record<string, unknown>>
