import { toldOf, type Course } from '../timeline/Course.js'
import type { Verdict } from '../timeline/verdict.js'
import type { Day } from '../values/Day.js'
import { isCertain, type Bounds } from '../values/edtf.js'
import type { Flag } from './StatusAnswer.js'
import type { ReadTimes } from './readTimes.js'

const isExactly = (bounds: Bounds | null, day: number): boolean =>
  bounds !== null && isCertain(bounds) && bounds.earliest === day

/**
 * What is to be known of a verdict on a day, by what the record says: the same on every day of a stretch between turning
 * days, since the days of start, end and decision are turning days themselves.
 */
export const flagsOfVerdict = (course: Course, verdict: Verdict, on: Day): ReadonlyArray<Flag> => {
  const told = verdict.relied.flatMap((seq) => toldOf(course, seq) ?? [])
  const found: ReadonlyArray<readonly [Flag, boolean]> = [
    ['transition-day', isExactly(verdict.start, on) || isExactly(verdict.end, on)],
    [
      'retroactive',
      verdict.status === 'in-force' && verdict.decided !== null && on < verdict.decided.earliest,
    ],
    ['zero-length', verdict.zeroLength],
    ['possible-widened', verdict.widened],
    ['unconfirmed-minutes', told.some(({ isDraft }) => isDraft)],
    ['date-doubtful', told.some(({ isDoubtful }) => isDoubtful)],
  ]
  return found.flatMap(([flag, holds]) => (holds ? [flag] : []))
}

/** The same with what depends on the state of knowledge. */
export const withKnowledge = (
  flags: ReadonlyArray<Flag>,
  { on, knownOn, horizon }: ReadTimes,
): ReadonlyArray<Flag> => {
  if (on <= knownOn && horizon.key === '') return flags
  return [
    ...flags,
    ...(on > knownOn ? (['projected'] as const) : []),
    ...(horizon.key === '' ? [] : (['claimed-knowledge'] as const)),
  ]
}
