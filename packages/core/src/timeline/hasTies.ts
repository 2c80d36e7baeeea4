import type { Course } from './Course.js'
import { inSitting } from './laterAct.js'
import type { DatedBase } from './Timed.js'

/** Whether there are two acts of one day of which only the order of recording tells which came first. */
export const hasTies = ({ begins, ends, limitations, suspends, sets, resolves }: Course): boolean => {
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
