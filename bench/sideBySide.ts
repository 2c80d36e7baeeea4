import { duration, median, perSecond, print } from './measured.js'

/** Does one thing of a round, and takes its time: a round takes what its laps take. */
export type Lap = <A>(one: () => Promise<A> | A) => Promise<A>

/** What one of those that are compared does in a round. */
export type Side = (lap: Lap) => Promise<void>

export interface Compared {
  readonly title: string
  readonly unit: string
  /** How many of them a round is. */
  readonly count: number
  readonly rounds: number
  readonly ours: Side
  readonly bare: Side
  /** `null` where Emmett is not installed. */
  readonly emmett: Side | null
  /** The least that our rate should be, as a part of that of the bare driver. */
  readonly ofBare: number
  /** The least that our rate should be beside that of Emmett, in words and as a rate. */
  readonly besideEmmett: Aim
}

export interface Aim {
  readonly words: string
  readonly rate: (emmett: number, bare: number) => number
}

export const appendAim: Aim = {
  words: '3 × Emmett or 0.9 × the bare driver, whichever is less',
  rate: (emmett, bare) => Math.min(3 * emmett, 0.9 * bare),
}
export const readAim = { words: '10 × Emmett', rate: (emmett: number) => 10 * emmett } satisfies Aim

/**
 * Runs all sides in turn, so that whatever else the machine does falls on each, and prints their rates, medians and
 * p99.
 */
export const sideBySide = async (compared: Compared): Promise<void> => {
  const { title, unit, count, rounds, ours, bare, emmett, ofBare, besideEmmett } = compared
  const sides = [
    ['Minutebook', ours],
    ['bare driver', bare],
    ...(emmett === null ? [] : ([['Emmett', emmett]] as const)),
  ] as const
  const measured = sides.map(([name, side]) => ({
    name,
    side,
    times: [] as Array<number>,
    laps: [] as Array<number>,
  }))
  for (let round = 0; round < rounds; round += 1) {
    // Each goes first in its turn.
    const first = round % measured.length
    for (const { side, times, laps } of [...measured.slice(first), ...measured.slice(0, first)]) {
      let all = 0
      const lap: Lap = async (one) => {
        const start = performance.now()
        const answer = await one()
        const took = performance.now() - start
        laps.push(took)
        all += took
        return answer
      }
      await side(lap)
      times.push(all)
    }
  }
  const rateOf = (times: ReadonlyArray<number>): number => (count * 1000) / median(times)
  print(`${title} (medians of ${rounds})`)
  for (const { name, times, laps } of measured) {
    print(
      `  ${name.padEnd(11)} ${perSecond(count, median(times))} ${unit}/s; each step median ${duration(median(laps))}, p99 ${duration(p99(laps))}`,
    )
  }
  const [our = 0, theirs = 0, others = null] = measured.map(({ times }) => rateOf(times))
  verdict(`${(our / theirs).toFixed(2)} × the bare driver`, `${ofBare}`, our >= ofBare * theirs)
  if (others === null) print('  Emmett: not installed')
  else
    verdict(
      `${(our / others).toFixed(2)} × Emmett`,
      besideEmmett.words,
      our >= besideEmmett.rate(others, theirs),
    )
}

const verdict = (found: string, target: string, isMet: boolean): void =>
  print(`  ${found}; target ${target}: ${isMet ? 'met' : 'not met'}`)

const p99 = (times: ReadonlyArray<number>): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
