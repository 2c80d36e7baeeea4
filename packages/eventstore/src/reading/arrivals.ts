/**
 * Tells those who wait that something was stored.
 *
 * Whoever waits first takes the count, then reads, and only then waits for a higher count: what is stored between
 * the reading and the waiting has raised the count already, so nobody sleeps through it.
 */
export interface Arrivals {
  readonly count: () => number
  readonly announce: () => void
  /** Waits until the count is higher than `seen` or the signal aborts. */
  readonly after: (seen: number, signal: AbortSignal) => Promise<void>
}

/** Nothing has arrived yet, and nobody waits. */
export const arrivals = (): Arrivals => {
  let count = 0
  const sleepers = new Set<() => void>()
  return {
    count: () => count,
    announce: () => {
      count += 1
      for (const wake of sleepers) wake()
    },
    after: async (seen, signal) => {
      if (count > seen || signal.aborted) return
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          sleepers.delete(wake)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        sleepers.add(wake)
        signal.addEventListener('abort', wake)
      })
    },
  }
}
