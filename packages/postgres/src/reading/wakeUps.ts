import type { Arrivals } from '@minutebook/eventstore'
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
  let waiting = 0
  let timer: NodeJS.Timeout | null = null
  let isStopped = false
  return {
    ...own,
    after: async (seen, signal) => {
      waiting += 1
      // Whoever was reading while it was stopped may come to wait only now.
      if (!isStopped) listening ??= listen(own.announce)
      timer ??= setInterval(own.announce, interval)
      try {
        await own.after(seen, signal)
      } finally {
        waiting -= 1
        if (waiting === 0) {
          clearInterval(timer)
          timer = null
        }
      }
    },
    stop: async () => {
      isStopped = true
      await listening?.stop()
    },
  }
}
