import { setImmediate } from 'node:timers/promises'
import { backOff } from '@minutebook/eventstore'
import { isPassing } from './failures.js'

/** Lets everything else in this process have its turn. */
export const turn = (): Promise<void> => setImmediate()

/** How long is waited before a server that was lost is asked again. */
export const forServer = { first: 10, most: 500 } as const

/**
 * Runs it, and again where it failed by what passes: a server that restarts, a connection that was cut, a deadlock.
 * Rejects as it does when that takes longer than `patience` ms. Only for what may be done twice.
 */
export const persistently = async <A>(patience: number, run: () => Promise<A>): Promise<A> => {
  const until = performance.now() + patience
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      if (!isPassing(error) || performance.now() >= until) throw error
    }
    await backOff(attempt, forServer)
  }
}
