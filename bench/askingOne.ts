import type { Questions } from 'minutebook'
import { draw, midway, type Asked } from './askedTimes.js'
import { clocked } from './measured.js'

const several = <A>(count: number, one: () => A): ReadonlyArray<A> => Array.from({ length: count }, one)

/**
 * One answer after another on a large register, by what is left to be worked out: nothing, where the default axes or
 * the same other axes were asked about before, or a whole timeline at a new point of decision and knowledge.
 */
export const askingOne = async (now: Questions, policies: number, events: number): Promise<void> => {
  const drawn = draw(3, policies)
  const { policy, day, below } = drawn
  const warm = async (title: string, asked: ReadonlyArray<Asked>, target: string): Promise<void> => {
    const ask = (): void => {
      for (const [id, times] of asked) now.statusOf(id, times)
    }
    // Axes are kept when they are asked about again, so the second time is still not warm.
    for (let time = 0; time < 3; time += 1) ask()
    await clocked(title, asked.length, 5, ask, target)
  }
  const anew = (title: string, asked: () => Asked, target: string): Promise<void> =>
    clocked(
      title,
      20_000,
      3,
      () => {
        for (let count = 0; count < 20_000; count += 1) now.statusOf(...asked())
      },
      target,
    )
  const partlyKnown = (times: 'asDecidedBy' | 'both'): Asked => {
    const id = policy()
    const on = day()
    const knownAt = midway(id, drawn)
    return times === 'both' ? [id, { on, asDecidedBy: day(), knownAt }] : [id, { on, asDecidedBy: day() }]
  }

  await warm(
    'statusOf, default axes, warm, any of the policies',
    several(200_000, () => [policy(), { on: day() }]),
    '≤ 1 µs',
  )
  await warm(
    'statusOf, default axes, warm, the same 1,000 policies',
    several(200_000, () => [`policy:p-${below(1000)}`, { on: day() }]),
    '≤ 1 µs',
  )
  await warm(
    'statusOf, the same asDecidedBy again',
    several(20_000, () => partlyKnown('asDecidedBy')),
    '≤ 5 µs',
  )
  await warm(
    'statusOf, the same (asDecidedBy, knownAt) again, half-way through what is known of the policy',
    several(20_000, () => partlyKnown('both')),
    '≤ 5 µs',
  )
  await anew(
    'statusOf, a new (asDecidedBy, knownAt), knownAt anywhere in the ledger',
    () => [policy(), { on: day(), asDecidedBy: day(), knownAt: { seq: below(events) } }],
    '≤ 20 µs',
  )
  await anew(
    'statusOf, a new (asDecidedBy, knownAt), half-way through what is known of the policy',
    () => partlyKnown('both'),
    '≤ 20 µs',
  )
}
