/** Two sides of one comparison: what each does in a round, and how many things it does. */
export interface Sides {
  readonly title: string
  readonly unit: string
  readonly count: number
  readonly ours: () => Promise<void> | void
  readonly bare: () => Promise<void> | void
  readonly rounds: number
  /** The least that `bare / ours` should be. */
  readonly target: number
}

const median = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const timed = async (run: () => Promise<void> | void): Promise<number> => {
  const start = performance.now()
  await run()
  return performance.now() - start
}

const perSecond = (count: number, milliseconds: number): string =>
  Math.round((count * 1000) / milliseconds).toLocaleString('en')

/** Runs both sides in turn, so that whatever else the machine does falls on both, and prints medians and their ratio. */
export const compare = async ({ title, unit, count, ours, bare, rounds, target }: Sides): Promise<void> => {
  const [a, b]: [Array<number>, Array<number>] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    b.push(await timed(bare))
    a.push(await timed(ours))
  }
  const [mine, theirs] = [median(a), median(b)]
  const ratio = (theirs / mine).toFixed(2)
  print(
    `${title}\n  ours ${perSecond(count, mine)} ${unit}/s, bare ${perSecond(count, theirs)} ${unit}/s (medians of ${rounds}); ratio ${ratio}, target ${target}`,
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

export const print = (text: string): void => void process.stdout.write(`${text}\n`)
