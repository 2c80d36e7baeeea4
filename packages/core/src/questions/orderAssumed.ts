import type { Axes } from '../timeline/Axes.js'
import type { Course } from '../timeline/Course.js'
import { inReverse } from '../timeline/coursesIn.js'
import { inSitting } from '../timeline/laterAct.js'
import { keyOf } from '../timeline/possibilities.js'
import type { DatedBase } from '../timeline/Timed.js'
import { verdictOn, type Verdict } from '../timeline/verdict.js'
import type { Bounds } from '../values/edtf.js'
import type { Studied } from './Studied.js'

/**
 * The verdict that would be another one had its acts of one day been recorded in another order (R4); null where it
 * would not. `found` is what it is, where that is known by now.
 */
export const assumingOrder = (studied: Studied, axes: Axes, found?: Verdict): Verdict | null => {
  if (!hasTies(studied.course)) return null
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

/** Whether there are two acts of one day of which only the order of recording tells which came first. */
const hasTies = ({ begins, ends, limitations, suspends, sets, resolves }: Course): boolean => {
  const count = begins.length + ends.length + limitations.length + suspends.length + sets.length
  if (count + resolves.length < 2) return false
  const byDay = new Map<number, Array<DatedBase>>()
  const all: ReadonlyArray<ReadonlyArray<DatedBase>> = [begins, ends, limitations, suspends, sets, resolves]
  for (const acts of all)
    for (const act of acts) {
      // What was merely seen is of the day it tells of.
      const day = act.decided ?? act.when
      if (typeof day !== 'number') continue
      const others = byDay.get(day)
      if (others === undefined) byDay.set(day, [act])
      else if (others.some((other) => areTied(other, act))) return true
      else others.push(act)
    }
  return false
}

const areTied = (one: DatedBase, other: DatedBase): boolean =>
  one.event !== other.event && inSitting(one, other).by === 'recording'
