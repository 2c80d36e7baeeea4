import type { Questions } from 'minutebook'
import { draw, midway, type Asked } from './askedTimes.js'
import { clockedEach } from './measured.js'

const several = <A>(count: number, one: () => A): ReadonlyArray<A> => Array.from({ length: count }, one)

/**
 * One answer after another on a large register, by what is left to be worked out: nothing, where the default axes or
 * the same other axes were asked about before, or a whole timeline at a new point of decision and knowledge.
 */
export const askingOne = (now: Questions, policies: number, events: number): void => {
  const drawn = draw(3, policies)
  const { policy, day, below } = drawn
  const ask = ([id, times]: Asked): void => void now.statusOf(id, times)
  const warm = (title: string, asked: ReadonlyArray<Asked>, target: string): void => {
    // Axes are kept when they are asked about again, so the second time is still not warm.
    for (let time = 0; time < 3; time += 1) asked.forEach(ask)
    clockedEach(title, asked, ask, target)
  }
  const anew = (title: string, asked: () => Asked, target: string): void =>
    clockedEach(title, several(60_000, asked), ask, target)
  const partlyKnown = (times: 'asDecidedBy' | 'both'): Asked => {
    const id = policy()
    const on = day()
    const knownAt = midway(id, drawn)
    return times === 'both' ? [id, { on, asDecidedBy: day(), knownAt }] : [id, { on, asDecidedBy: day() }]
  }

  warm(
    'statusOf, default axes, warm, any of the policies',
    several(200_000, () => [policy(), { on: day() }]),
    '≤ 1 µs',
  )
  warm(
    'statusOf, default axes, warm, the same 1,000 policies',
    several(200_000, () => [`policy:p-${below(1000)}`, { on: day() }]),
    '≤ 1 µs',
  )
  warm(
    'statusOf, the same asDecidedBy again',
    several(20_000, () => partlyKnown('asDecidedBy')),
    '≤ 5 µs',
  )
  warm(
    'statusOf, the same (asDecidedBy, knownAt) again, half-way through what is known of the policy',
    several(20_000, () => partlyKnown('both')),
    '≤ 5 µs',
  )
  anew(
    'statusOf, a new (asDecidedBy, knownAt), knownAt anywhere in the ledger',
    () => [policy(), { on: day(), asDecidedBy: day(), knownAt: { seq: below(events) } }],
    '≤ 20 µs',
  )
  anew(
    'statusOf, a new (asDecidedBy, knownAt), half-way through what is known of the policy',
    () => partlyKnown('both'),
    '≤ 20 µs',
  )
}
