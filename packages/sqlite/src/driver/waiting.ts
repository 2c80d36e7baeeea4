import { setImmediate } from 'node:timers/promises'
import { backOff } from '@minutebook/eventstore'
import { isBusy } from './failures.js'

/** Lets everything else in this process have its turn. */
export const turn = (): Promise<void> => setImmediate()

/** How long is waited before a lock is tried again. */
export const forLock = { first: 1, most: 20 } as const

/** Runs it as soon as nobody else holds the lock; throws as it does, and when that takes longer than `patience` ms. */
export const whenFree = async <A>(patience: number, run: () => A): Promise<A> => {
  const until = performance.now() + patience
  for (let attempt = 0; ; attempt += 1) {
    try {
      return run()
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error
    }
    await backOff(attempt, forLock)
  }
}
