import type { Course } from '../timeline/Course.js'
import type { Verdict } from '../timeline/verdict.js'
import { isCertain, type Bounds } from '../values/edtf.js'
import { isDoubtful } from '../values/UncertainDate.js'
import type { Flag } from './StatusAnswer.js'
import type { ReadTimes } from './readTimes.js'

const isExactly = (bounds: Bounds | null, day: number): boolean =>
  bounds !== null && isCertain(bounds) && bounds.earliest === day

const none: ReadonlyArray<Flag> = []

/** What the events relied on say of their own weight. */
export const flagsOfEvents = (course: Course, { relied }: Verdict): ReadonlyArray<Flag> => {
  const events = course.legal.events.filter(({ event }) => relied.includes(event.seq))
  return [
    ...(events.some(({ event }) => event.evidence === 'draft') ? (['unconfirmed-minutes'] as const) : []),
    ...(events.some(({ event }) => event.decidedOn !== null && isDoubtful(event.decidedOn))
      ? (['date-doubtful'] as const)
      : []),
  ]
}

/** What is to be known of the day asked about. */
export const flagsOfDay = (verdict: Verdict, { on, knownOn, horizon }: ReadTimes): ReadonlyArray<Flag> => {
  const transition = isExactly(verdict.start, on) || isExactly(verdict.end, on)
  const retroactive =
    verdict.status === 'in-force' && verdict.decided !== null && on < verdict.decided.earliest
  if (
    !transition &&
    !retroactive &&
    on <= knownOn &&
    !verdict.zeroLength &&
    !verdict.widened &&
    horizon.key === ''
  )
    return none
  return [
    ...(transition ? (['transition-day'] as const) : []),
    ...(on > knownOn ? (['projected'] as const) : []),
    ...(retroactive ? (['retroactive'] as const) : []),
    ...(verdict.zeroLength ? (['zero-length'] as const) : []),
    ...(verdict.widened ? (['possible-widened'] as const) : []),
    ...(horizon.key !== '' ? (['claimed-knowledge'] as const) : []),
  ]
}
