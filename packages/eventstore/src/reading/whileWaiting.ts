import type { Arrivals } from './arrivals.js'

/**
 * Waits as the arrivals do, and looks every so many milliseconds whether others have stored something: only while
 * somebody waits, once however many they are.
 */
export const whileWaiting = ({ after }: Arrivals, interval: number, look: () => void): Arrivals['after'] => {
  let waiting = 0
  let timer: ReturnType<typeof setInterval> | null = null
  return async (seen, signal) => {
    waiting += 1
    timer ??= setInterval(look, interval)
    try {
      await after(seen, signal)
    } finally {
      waiting -= 1
      if (waiting === 0) {
        clearInterval(timer)
        timer = null
      }
    }
  }
}
