import { setImmediate, setTimeout } from 'node:timers/promises'
import { isBusy } from './failures.js'

/** Lets everything else in this process have its turn. */
export const turn = (): Promise<void> => setImmediate()

/**
 * Waits a little before a lock is tried again: 1 ms at first, up to 20 ms, each time between half and all of it, so
 * that programs that wait for one another fall out of step.
 */
export const backOff = (attempt: number): Promise<void> =>
  setTimeout(Math.min(20, 2 ** attempt) * (0.5 + Math.random() / 2))

/** Runs it as soon as nobody else holds the lock; throws as it does, and when that takes longer than `patience` ms. */
export const whenFree = async <A>(patience: number, run: () => A): Promise<A> => {
  const until = performance.now() + patience
  for (let attempt = 0; ; attempt += 1) {
    try {
      return run()
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error
    }
    await backOff(attempt)
  }
}
