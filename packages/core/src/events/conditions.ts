import type { Resolves } from '../law/Effect.js'
import type { When } from '../law/When.js'
import { PolicyId } from '../values/SubjectId.js'
import { Text } from '../values/text.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { enactments } from './enactments.js'
import type { Reading } from './Kind.js'
import type { Named } from './Named.js'
import { open } from './payload.js'

/** A condition by the words of the enactment, and the day it was settled. */
export const condition = {
  policy: open(PolicyId),
  condition: open(Text),
  settledOn: open(UncertainDate),
} as const

/** What is said of a condition that was met or failed. */
export interface Settled {
  readonly policy: PolicyId
  readonly condition: Text
  readonly settledOn: UncertainDate
}

/** What happens to a condition is told to the policy it is a condition of, and to all that waits on that. */
export const conditionNames = ({ policy }: Settled): Named => ({
  acts: [policy],
  restsOn: [[policy, enactments]],
})

/** The day it was settled. */
export const settledDay = ({ settledOn }: Settled, { day }: Pick<Reading, 'day'>): When =>
  day('/data/settledOn', settledOn)

/** What settling it does. */
export const conditionSettles = (
  data: Settled,
  outcome: 'met' | 'failed',
  reading: Pick<Reading, 'base' | 'day'>,
): Resolves => ({
  _tag: 'resolves',
  matter: { of: data.policy, name: data.condition },
  outcome,
  when: settledDay(data, reading),
  ...reading.base(data.policy),
})
