/** Two sides of one comparison: what each does in a round, and how many things it does. */
export interface Sides {
  readonly title: string
  readonly unit: string
  readonly count: number
  readonly ours: () => Promise<void> | void
  readonly bare: () => Promise<void> | void
  readonly rounds: number
  /** The least that `bare / ours` should be; left out where the two are only set side by side. */
  readonly target?: number
  /** What the other side is called; `bare` where left out. */
  readonly other?: string
  /** Runs after each round, in nobody's time. */
  readonly afterRound?: () => Promise<void> | void
}

export const median = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** How many milliseconds something takes. */
export const timed = async (run: () => Promise<void> | void): Promise<number> => {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** How many of something a second that is. */
export const perSecond = (count: number, milliseconds: number): string => {
  const rate = (count * 1000) / milliseconds
  return rate < 100 ? rate.toFixed(1) : Math.round(rate).toLocaleString('en')
}

/** A duration in the unit that shows three figures of it. */
export const duration = (milliseconds: number): string => {
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(1)} s`
  if (milliseconds >= 1) return `${milliseconds.toFixed(milliseconds < 100 ? 2 : 0)} ms`
  return `${(milliseconds * 1000).toFixed(2)} µs`
}

/**
 * Runs both sides in turn, so that whatever else the machine does falls on both, and prints medians and their ratio.
 */
export const compare = async (sides: Sides): Promise<void> => {
  const { title, unit, count, ours, bare, rounds, target, other = 'bare', afterRound } = sides
  const [a, b]: [Array<number>, Array<number>] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    b.push(await timed(bare))
    a.push(await timed(ours))
    await afterRound?.()
  }
  const [mine, theirs] = [median(a), median(b)]
  const wanted = target === undefined ? 'no target' : `target ${target}`
  print(
    `${title}\n  ours ${perSecond(count, mine)} ${unit}/s, ${other} ${perSecond(count, theirs)} ${unit}/s (medians of ${rounds}; the slowest ${perSecond(count, Math.max(...a))} and ${perSecond(count, Math.max(...b))}); ratio ${(theirs / mine).toFixed(2)}, ${wanted}`,
  )
}

/** Times one side alone, for budgets that are absolute. */
export const clocked = async (
  title: string,
  count: number,
  rounds: number,
  run: () => void,
  target: string,
): Promise<void> => {
  const times: Array<number> = []
  for (let round = 0; round < rounds; round += 1) times.push(await timed(run))
  const each = (median(times) * 1000) / count
  print(
    `${title}\n  ${each.toFixed(2)} µs each, ${perSecond(count, median(times))}/s (median of ${rounds}); target ${target}`,
  )
}

/**
 * Times one question after another, for budgets of a median. Putting them together is in nobody's time; reading the clock
 * is in that of each, some 0.05 µs.
 */
export const clockedEach = <A>(
  title: string,
  questions: Iterable<A>,
  ask: (question: A) => void,
  target: string,
): void => {
  const times: Array<number> = []
  for (const question of questions) {
    const start = performance.now()
    ask(question)
    times.push(performance.now() - start)
  }
  const ascending = Float64Array.from(times).toSorted()
  const at = (part: number): string => ((ascending[Math.floor(times.length * part)] ?? 0) * 1000).toFixed(2)
  const mean = (times.reduce((sum, one) => sum + one, 0) * 1000) / times.length
  print(
    `${title}\n  median ${at(0.5)} µs, mean ${mean.toFixed(2)} µs, p99 ${at(0.99)} µs (${times.length.toLocaleString('en')} questions); target median ${target}`,
  )
}

/** Prints the median of what was timed one by one, and the least and the most. */
export const report = (title: string, milliseconds: ReadonlyArray<number>, target: string): void =>
  print(
    `${title}\n  ${duration(median(milliseconds))} (median of ${milliseconds.length}, ${duration(Math.min(...milliseconds))} to ${duration(Math.max(...milliseconds))}); ${target}`,
  )

export const print = (text: string): void => void process.stdout.write(`${text}\n`)
