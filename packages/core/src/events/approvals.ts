import type { Resolves } from '../law/Effect.js'
import { decided } from '../law/When.js'
import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { enactments } from './enactments.js'
import type { Reading } from './Kind.js'
import type { Named } from './Named.js'
import { open } from './payload.js'

/** Whose approval it is, by the name the enactment gives it in its condition `approval:…`. */
export const approval = { policy: open(PolicyId), approver: open(Text) } as const

interface Approval {
  readonly policy: PolicyId
  readonly approver: Text
}

/** An approval is told to what it is the approval of, and to all that waits on it. */
export const approvalNames = ({ policy }: Approval): Named => ({
  acts: [policy],
  restsOn: [[policy, enactments]],
})

/** The condition an approval settles. */
export const approvalOf = (approver: string): string => `approval:${approver}`

/** What an approval does: it settles the condition `approval:…`, on its own day. */
export const approvalSettles = (
  { policy, approver }: Approval,
  outcome: 'met' | 'failed',
  seq: number,
  { base }: Pick<Reading, 'base'>,
): Resolves => ({
  _tag: 'resolves',
  matter: { of: policy, name: approvalOf(approver) },
  outcome,
  when: decided(seq),
  ...(outcome === 'failed' ? { reason: 'approval-refused' } : {}),
  ...base(policy),
})
