import * as t from 'io-ts'
import type { Effect } from '../law/Effect.js'
import { met, type When } from '../law/When.js'
import { PolicyId, type SubjectId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import type { Reading } from './Kind.js'
import type { Named } from './Named.js'
import { PolicyKind } from './PolicyKind.js'

const effective = t.partial({ effectiveOn: UncertainDate })

/** What a motion would do if it passed. Until it passes it does nothing (R6, R10, R20). */
export const IntendedEffect = t.union(
  [
    t.intersection(
      [t.type({ act: t.literal('PolicyRescinded'), policy: PolicyId }), effective],
      'intended PolicyRescinded',
    ),
    t.intersection(
      [
        t.type({ act: t.literal('PolicyEnacted'), policy: PolicyId, kind: PolicyKind }),
        t.partial({ title: Text, effectiveOn: UncertainDate }),
      ],
      'intended PolicyEnacted',
    ),
    t.intersection(
      [
        t.type({ act: t.literal('PolicyAmended'), policy: PolicyId }),
        t.partial({ version: Text, effectiveOn: UncertainDate }),
      ],
      'intended PolicyAmended',
    ),
  ],
  'IntendedEffect',
)
export type IntendedEffect = t.TypeOf<typeof IntendedEffect>

/** The policies a motion is about. */
export const policiesIn = (intended: ReadonlyArray<IntendedEffect>): ReadonlyArray<SubjectId> => [
  ...new Set(intended.map((one) => one.policy)),
]

/** What policies wait on a motion for, and which of them it would make or end. */
export const hangingOn = (
  motion: SubjectId,
  intended: ReadonlyArray<IntendedEffect>,
): Pick<Required<Named>, 'waits' | 'foresees'> => ({
  waits: policiesIn(intended).map((policy) => [motion, policy] as const),
  foresees: policiesIn(intended.filter(({ act }) => act !== 'PolicyAmended')).map(
    (policy) => [motion, policy] as const,
  ),
})

/** The day a motion passes, if it does: what all that it would do hangs on. */
const passing = (motion: SubjectId): When => met({ of: motion, name: 'passed' })

/** What the policies would undergo. Where no day is stated it would take effect on the day the motion passes. */
export const intendedEffects = (
  motion: SubjectId,
  intended: ReadonlyArray<IntendedEffect>,
  { base, day }: Pick<Reading, 'base' | 'day'>,
): ReadonlyArray<Effect> =>
  intended.map((one, at): Effect => {
    // Whether the body that may pass it has the power is a question for the day it passes.
    const { event, order, target } = base(one.policy)
    const common = { event, decided: passing(motion), order, rank: null, target }
    const when =
      one.effectiveOn === undefined
        ? passing(motion)
        : day(`/data/intendedEffects/${at}/effectiveOn`, one.effectiveOn)
    switch (one.act) {
      case 'PolicyRescinded':
        return { _tag: 'ends', when, reason: 'rescinded', ...common }
      case 'PolicyEnacted':
        return { _tag: 'begins', when, mode: 'first', kind: one.kind, ...common }
      case 'PolicyAmended':
        return {
          _tag: 'sets',
          facet: 'text',
          value: { _tag: 'text', version: one.version ?? 'as proposed', digest: null },
          when,
          ...common,
        }
    }
  })
