import type { Axes } from '../timeline/Axes.js'
import { inReverse, type Course } from '../timeline/Course.js'
import { inSitting } from '../timeline/laterAct.js'
import type { DatedBase } from '../timeline/Timed.js'
import { verdictOn, type Verdict } from '../timeline/verdict.js'
import type { Studied } from './Studied.js'

/** The verdict that would be another one had its acts of one day been recorded in another order (R4); null where it would not. */
export const assumingOrder = (studied: Studied, axes: Axes): Verdict | null => {
  if (!hasTies(studied.course)) return null
  const verdict = studied.verdictOn(axes)
  const reversed = verdictOn(inReverse(studied.course), axes, studied.coverage)
  return saidOf(reversed) === saidOf(verdict) ? null : verdict
}

const saidOf = ({ status, reason, possible, start, end }: Verdict): string =>
  JSON.stringify([status, reason, possible, start, end].map(plain))

/** An open end is no number of JSON. */
const plain = (part: unknown): unknown =>
  typeof part === 'object' && part !== null && 'latest' in part ? Object.values(part).map(String) : part

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
