import { decided } from '../law/When.js'
import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { defineKind } from './Kind.js'
import { open, payload, withholdable } from './payload.js'

const contested = 'contested by event '

/** The flag of a policy before the courts: one for each proceeding, since the end of one is not the end of another. */
export const contestedBy = (proceeding: number): string => `${contested}${proceeding}`

/** Whether a flag is such a flag. */
export const isContest = (flag: string): boolean => flag.startsWith(contested)

/**
 * A policy was challenged in court. A challenge is not invalidity: the policy is valid until it is set aside, and
 * answers say that it is contested (quash applications: MGA ss. 536-538). A style of cause names parties, so it can be
 * withheld.
 */
export const ProceedingCommenced = defineKind({
  type: 'ProceedingCommenced',
  version: 1,
  nature: 'act',
  payload: payload(
    'ProceedingCommenced',
    { policy: open(PolicyId) },
    { court: open(Text), reference: withholdable(Text), grounds: withholdable(Text) },
  ),
  doc: {
    who: 'a party',
    effect: 'None; the policy is contested.',
    rests: 'domain §1.10, §4, R15',
  },
  example: { policy: 'policy:noise-bylaw', court: 'Court of King’s Bench of Alberta' },
  among: { worksOn: 'making', cannotBeSetAside: true },
  names: (data) => ({ acts: [], mentions: [data.policy] }),
  describes: (event, { base }) => [
    {
      _tag: 'sets',
      facet: 'flag',
      value: { _tag: 'plain', text: contestedBy(event.seq) },
      when: decided(event.seq),
      ...base(event.data.policy),
    },
  ],
})
