import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { PolicyId } from '../values/SubjectId.js'
import { isAbout } from './isAbout.js'

/** Which member of which kind names an event it undoes or changes, and of what kinds that can be. */
export const namedKinds: Readonly<Record<string, readonly [member: string, kinds: ReadonlyArray<string>]>> = {
  ResolutionReconsidered: ['target', ['ResolutionPassed', 'MotionDefeated', 'VetoOverridden']],
  QuashingReversed: ['quashing', ['PolicyQuashed']],
  ProceedingConcluded: ['proceeding', ['ProceedingCommenced']],
  PolicySuspended: ['prolongs', ['PolicySuspended']],
  PolicyReinstated: ['suspension', ['PolicySuspended', 'PetitionFiled']],
}

/** Whether an event is of a kind that an act of some kind can name as the one it undoes or changes. */
export const canBeNamedBy = (type: string, { type: named }: Pick<RecordedEvent, 'type'>): boolean =>
  namedKinds[type]?.[1].includes(named) ?? true

/** Whether an act upon a policy names an event that cannot be meant: one of another policy, or of another kind. */
export const isAstray = (
  { type }: Pick<RecordedEvent, 'type'>,
  policy: PolicyId | undefined,
  named: RecordedEvent,
): boolean => !canBeNamedBy(type, named) || (policy !== undefined && !isAbout(policy, named))

/** The policy an event says it does something to. */
export const policiesOf = ({ data }: Pick<RecordedEvent, 'data'>): ReadonlyArray<PolicyId> => {
  const { policy, against } = data as { readonly policy?: unknown; readonly against?: unknown }
  return [policy, against].filter(PolicyId.is)
}
