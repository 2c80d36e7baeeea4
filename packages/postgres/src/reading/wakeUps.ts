import { whileWaiting, type Arrivals } from '@minutebook/eventstore'
import type { Listening } from '../driver/database.js'

export interface WakeUps extends Arrivals {
  readonly stop: () => Promise<void>
}

/**
 * Arrivals that also notice what others commit. The database notifies of each commit; since a notification can be lost
 * with its connection, whoever waits also looks again every so many milliseconds. Nobody listens before somebody waits.
 */
export const wakeUps = (
  own: Arrivals,
  listen: (heard: () => void) => Listening,
  interval: number,
): WakeUps => {
  let listening: Listening | null = null
  let isStopped = false
  const waited = whileWaiting(own, interval, own.announce)
  return {
    ...own,
    after: (seen, signal) => {
      // Whoever was reading while it was stopped may come to wait only now.
      if (!isStopped) listening ??= listen(own.announce)
      return waited(seen, signal)
    },
    stop: async () => {
      isStopped = true
      await listening?.stop()
    },
  }
}
