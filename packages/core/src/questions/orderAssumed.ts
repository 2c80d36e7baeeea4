import type { Axes } from '../timeline/Axes.js'
import { inReverse } from '../timeline/coursesIn.js'
import { keyOf } from '../timeline/possibilities.js'
import { verdictOn, type Verdict } from '../timeline/verdict.js'
import type { Bounds } from '../values/edtf.js'
import type { Studied } from './Studied.js'

/**
 * The verdict that would be another one had its acts of one day been recorded in another order (R4); null where it
 * would not. `found` is what it is, where that is known by now.
 */
export const assumingOrder = (studied: Studied, axes: Axes, found?: Verdict): Verdict | null => {
  if (!studied.hasTies()) return null
  const verdict = found ?? studied.verdictOn(axes)
  const reversed = verdictOn(inReverse(studied.course), axes, studied.coverage)
  return saySame(reversed, verdict) ? null : verdict
}

const saySame = (one: Verdict, other: Verdict): boolean =>
  one.status === other.status &&
  one.reason === other.reason &&
  one.possible.map(keyOf).join() === other.possible.map(keyOf).join() &&
  areSameDays(one.start, other.start) &&
  areSameDays(one.end, other.end)

const areSameDays = (one: Bounds | null, other: Bounds | null): boolean =>
  one?.earliest === other?.earliest && one?.latest === other?.latest
