import * as t from 'io-ts'
import type { Sets } from '../law/Effect.js'
import type { FacetValue } from '../law/Facet.js'
import type { When } from '../law/When.js'
import type { SubjectId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import type { Reading } from './Kind.js'

/**
 * Whether what is in force applies yet. A law may be in force and not apply until it is paid for ("subject to the
 * inclusion of its fiscal effect in an approved budget", District of Columbia). It never changes the status.
 */
export const Applicability = t.union(
  [
    t.type({ rule: t.literal('applies') }, 'applies'),
    t.type({ rule: t.literal('pending'), condition: Text }, 'pending'),
    t.type({ rule: t.literal('from'), date: UncertainDate }, 'from'),
  ],
  'Applicability',
)
export type Applicability = t.TypeOf<typeof Applicability>

/** The facet it sets. */
export const applicabilitySet = (
  applicability: Applicability,
  target: SubjectId,
  when: When,
  { base }: Pick<Reading, 'base'>,
): Sets => ({ _tag: 'sets', facet: 'applicability', value: valueOf(applicability), when, ...base(target) })

const valueOf = (applicability: Applicability): FacetValue => {
  switch (applicability.rule) {
    case 'applies':
      return { _tag: 'applies' }
    case 'pending':
      return { _tag: 'pending', condition: applicability.condition }
    case 'from':
      return { _tag: 'from', date: applicability.date }
  }
}

interface Satisfied {
  readonly condition: string
  readonly settledOn: UncertainDate
}

/** What it is pending on may have been satisfied, and recorded, before the enactment was. */
export const satisfiedBefore = (
  applicability: Applicability,
  target: SubjectId,
  reading: Pick<Reading, 'base' | 'cited' | 'day'>,
): ReadonlyArray<Sets> =>
  applicability.rule !== 'pending'
    ? []
    : reading.cited
        .filter(
          ({ type, data }) =>
            type === 'CommencementConditionSatisfied' &&
            (data as Satisfied).condition === applicability.condition,
        )
        .map(({ seq, data }) =>
          applicabilitySet(
            { rule: 'applies' },
            target,
            reading.day(`${seq} satisfied`, (data as Satisfied).settledOn),
            reading,
          ),
        )
