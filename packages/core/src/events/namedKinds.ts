import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { PolicyId } from '../values/SubjectId.js'
import { isAbout } from './isAbout.js'

/** An event that acts of some kind undo, change, settle or prolong. */
interface NamedEvent {
  /** Where in the payload it is named (a JSON Pointer). */
  readonly path: string
  /** Of what kinds it can be; left out where it can be of any. */
  readonly kinds?: ReadonlyArray<string>
}

/** Where acts name an event they undo or change, by the kind of the act. */
export const namedKinds: Readonly<Record<string, NamedEvent>> = {
  ResolutionReconsidered: {
    path: '/target',
    kinds: ['ResolutionPassed', 'MotionDefeated', 'VetoOverridden'],
  },
  PolicyQuashed: { path: '/operation/act' },
  PolicyDisallowed: { path: '/void' },
  QuashingReversed: { path: '/quashing', kinds: ['PolicyQuashed'] },
  ProceedingConcluded: { path: '/proceeding', kinds: ['ProceedingCommenced'] },
  PolicySuspended: { path: '/prolongs', kinds: ['PolicySuspended'] },
  PolicyReinstated: { path: '/suspension', kinds: ['PolicySuspended', 'PetitionFiled'] },
}

/** Whether an event is of a kind that an act of some kind can name as the one it undoes or changes. */
export const canBeNamedBy = (type: string, { type: named }: Pick<RecordedEvent, 'type'>): boolean =>
  namedKinds[type]?.kinds?.includes(named) ?? true

/** Whether an act upon a policy names an event that cannot be meant: one of another policy, or of another kind. */
export const isAstray = (
  { type }: Pick<RecordedEvent, 'type'>,
  policy: PolicyId | undefined,
  named: RecordedEvent,
): boolean => !canBeNamedBy(type, named) || (policy !== undefined && !isAbout(policy, named))

/** The policies an event says it does something to. */
export const policiesOf = ({ data }: Pick<RecordedEvent, 'data'>): ReadonlyArray<PolicyId> => {
  const { policy, against } = data as { readonly policy?: unknown; readonly against?: unknown }
  return [policy, against].filter(PolicyId.is)
}

/**
 * The kinds of event that may tell of one act: it made a policy, ended it, changed it or limited it, held it, or let it
 * go on.
 */
const kindsOfAct: ReadonlyArray<ReadonlyArray<string>> = [
  [
    'PolicyEnacted',
    'PolicyImported',
    'PolicyReadopted',
    'PolicyRevived',
    'PoliciesInherited',
    'PolicySplit',
    'PolicyMerged',
  ],
  [
    'PolicyRescinded',
    'PolicySuperseded',
    'PolicyDisallowed',
    'PolicyQuashed',
    'PolicySplit',
    'PolicyMerged',
    'LapsedByLaw',
    'PolicyExpired',
  ],
  ['PolicyAmended', 'PolicyRedesignated', 'SunsetSet', 'SunsetExtended'],
  ['PolicySuspended', 'PetitionFiled'],
  ['PolicyReinstated'],
]

/**
 * Whether events of two kinds may be records of one act upon a policy; of an integrator's kinds nobody here can tell.
 */
export const canBeOneAct = (one: string, other: string): boolean =>
  one === other ||
  one.includes('.') ||
  other.includes('.') ||
  kindsOfAct.some((kinds) => kinds.includes(one) && kinds.includes(other))
