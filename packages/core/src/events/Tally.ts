import * as t from 'io-ts'
import { Whole } from '../values/text.js'

/** How a vote was counted. */
export const Tally = t.intersection(
  [t.type({ for: Whole, against: Whole }), t.partial({ abstained: Whole, absent: Whole })],
  'Tally',
)
export type Tally = t.TypeOf<typeof Tally>
