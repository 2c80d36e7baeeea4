import { Text } from '../values/text.js'
import { applicabilitySet } from './Applicability.js'
import { condition, conditionNames, conditionSettles, settledDay, type Settled } from './conditions.js'
import { enactmentsIn } from './enactments.js'
import { defineKind, type Reading } from './Kind.js'
import { open, payload } from './payload.js'

/**
 * Something the enactment made its commencement, or its applicability, depend on came about on `settledOn`; a
 * certificate of it may be a decision with a day of its own. The condition is named as the enactment names it
 * (`transmission`, `approval:…`, or its own words); its text alone satisfies nothing. Where what is on record as met has
 * another name, nobody can say whether that is what the enactment waits for.
 */
export const CommencementConditionSatisfied = defineKind({
  type: 'CommencementConditionSatisfied',
  version: 1,
  nature: 'act-or-observation',
  payload: payload('CommencementConditionSatisfied', condition, { certificate: open(Text) }),
  doc: {
    who: 'whoever certifies it',
    effect: 'What waits on the condition starts; what is pending on it applies.',
    rests: 'domain §2 (applicability), §4',
  },
  example: {
    policy: 'policy:regional-waste',
    condition: 'majority of lower tiers',
    settledOn: { edtf: '2023-03-20', text: 'March 20, 2023' },
  },
  days: { seen: '/data/settledOn' },
  among: { once: true },
  names: conditionNames,
  effects: ({ data }, reading) => [
    {
      ...conditionSettles(data, 'met', reading),
      ...(pendingOn(data, reading).length === 0 ? {} : { ofApplicability: true as const }),
    },
  ],
  describes: ({ data }, reading) =>
    pendingOn(data, reading).map(() =>
      applicabilitySet({ rule: 'applies' }, data.policy, settledDay(data, reading), reading),
    ),
})

/** The enactments that made the applicability of the policy depend on it. */
const pendingOn = (
  { policy, condition: name }: Settled,
  { cited }: Pick<Reading, 'cited'>,
): ReturnType<typeof enactmentsIn> =>
  enactmentsIn(policy, cited).filter(
    ({ data: { applicability } }) => applicability?.rule === 'pending' && applicability.condition === name,
  )
