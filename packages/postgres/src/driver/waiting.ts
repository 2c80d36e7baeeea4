import { setImmediate, setTimeout } from 'node:timers/promises'
import { isPassing } from './failures.js'

/** Lets everything else in this process have its turn. */
export const turn = (): Promise<void> => setImmediate()

/**
 * Waits a little before something is tried again: 10 ms at first, up to 500 ms, each time between half and all of it, so
 * that programs that lost the same server do not all come back at once.
 */
export const backOff = (attempt: number): Promise<void> =>
  setTimeout(Math.min(500, 10 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random() / 2))

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
