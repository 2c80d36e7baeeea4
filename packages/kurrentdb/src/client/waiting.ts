import { setTimeout as sleep } from 'node:timers/promises'
import { NoAnswer } from './failures.js'

/**
 * Waits a little before a call is made again: 10 ms at first, up to 500 ms, each time between half and all of it, so
 * that programs that lost the same server do not come back all at once.
 */
export const backOff = (attempt: number): Promise<void> =>
  sleep(Math.min(500, 10 * 2 ** attempt) * (0.5 + Math.random() / 2))

/** The answer, or no more waiting for it: some calls of the client wait without end when a server falls silent. */
export const within = async <A>(milliseconds: number, answer: Promise<A>): Promise<A> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer('No answer came in time.')), milliseconds)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
