import * as t from 'io-ts'
import { leaf } from '../problem/leaf.js'
import type { EffectBase } from '../law/Effect.js'
import { portionNamed } from '../values/portionNamed.js'
import { Text } from '../values/text.js'

export interface PortionsBrand {
  readonly Portions: unique symbol
}

const Listed = t.readonlyArray(Text)

/**
 * Parts of an instrument, each by the name the instrument gives it (`s. 5`, of which `s.5` is another spelling). They are
 * listed one by one (not `ss. 1-4`), so that a question about one of them finds it. Left out, the whole is meant (R22).
 */
export const Portions = leaf(
  t.brand(
    Listed,
    (all): all is t.Branded<t.TypeOf<typeof Listed>, PortionsBrand> => all.length > 0,
    'Portions',
  ),
  () => ({
    code: 'portions-malformed',
    sentence: 'Portions are a list of at least one name, such as ["s. 5"]; for the whole leave them out.',
  }),
)
export type Portions = t.TypeOf<typeof Portions>

/** What an effect on the whole or on each portion has in common. */
export const inPortions = <B extends EffectBase>(base: B, portions: Portions | undefined): ReadonlyArray<B> =>
  portions === undefined ? [base] : spelledAlike(portions).map((portion) => ({ ...base, portion }))

/** Each part once, in the one spelling of its name. */
export const spelledAlike = (portions: Portions): ReadonlyArray<string> => [
  ...new Set(portions.map(portionNamed)),
]

/** Whether two lists have a part in common. */
export const shareAPart = (some: Portions, others: Portions): boolean => {
  const alike = spelledAlike(others)
  return spelledAlike(some).some((one) => alike.includes(one))
}
