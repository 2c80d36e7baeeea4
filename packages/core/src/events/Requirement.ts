import * as t from 'io-ts'
import { Text } from '../values/text.js'
import type { Tally } from './Tally.js'

/** What a vote needed to carry: the words of the source, and where they can be counted, which share of whom. */
export const Requirement = t.intersection(
  [
    t.type({ words: Text }),
    t.partial({
      share: t.keyof({ majority: null, 'two-thirds': null, 'three-quarters': null, unanimous: null }),
      of: t.keyof({ 'votes-cast': null, 'members-present': null, 'all-members': null }),
    }),
  ],
  'Requirement',
)
export type Requirement = t.TypeOf<typeof Requirement>

/** Which share of whom carries a vote. */
type Majority = Pick<Requirement, 'share' | 'of'>

/** Whether a count reaches what was required; null where that cannot be counted. */
export const isReached = (
  { share, of }: Majority,
  { for: inFavour, against, abstained, absent }: Tally,
): boolean | null => {
  const cast = inFavour + against
  const present = abstained === undefined ? null : cast + abstained
  const all = present === null || absent === undefined ? null : present + absent
  const whole =
    of === 'votes-cast' ? cast : of === 'members-present' ? present : of === undefined ? null : all
  if (whole === null || share === undefined) return null
  return enough[share](inFavour, whole)
}

const enough: Readonly<Record<NonNullable<Requirement['share']>, (inFavour: number, of: number) => boolean>> =
  {
    majority: (inFavour, of) => inFavour * 2 > of,
    'two-thirds': (inFavour, of) => inFavour * 3 >= of * 2,
    'three-quarters': (inFavour, of) => inFavour * 4 >= of * 3,
    unanimous: (inFavour, of) => inFavour === of,
  }
