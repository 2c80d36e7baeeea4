import { setImmediate, setTimeout } from 'node:timers/promises'
import { isPassing } from './failures.js'

/** Lets everything else in this process have its turn. */
export const turn = (): Promise<void> => setImmediate()

/**
 * Waits a little before something is tried again: 10 ms at first, twice as long each time and `most` ms in the end, less
 * up to half of it, so that programs that lost the same server do not all come back at once. The signal ends it early.
 */
export const backOff = (attempt: number, most = 500, signal?: AbortSignal): Promise<void> =>
  setTimeout(
    Math.min(most, 10 * 2 ** Math.min(attempt, 20)) * (0.5 + Math.random() / 2),
    undefined,
    signal === undefined ? {} : { signal },
  ).catch(() => undefined)

/**
 * Runs it, and again where it failed by what passes: a server that restarts, a connection that was cut, a deadlock. Rejects
 * as it does when that takes longer than `patience` ms. Only for what may be done twice.
 */
export const persistently = async <A>(patience: number, run: () => Promise<A>): Promise<A> => {
  const until = performance.now() + patience
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      if (!isPassing(error) || performance.now() >= until) throw error
    }
    await backOff(attempt)
  }
}
