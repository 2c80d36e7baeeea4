/** How long is waited between attempts, in milliseconds: at first, and at most. */
export interface Pauses {
  readonly first: number
  readonly most: number
}

/**
 * Waits a little before something is tried again (the first time is 0): twice as long each time, less up to half of it,
 * so that programs that lost the same server, or wait for one another, fall out of step. The signal ends it early.
 */
export const backOff = (attempt: number, { first, most }: Pauses, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve()
      return
    }
    const pause = Math.min(most, first * 2 ** Math.min(attempt, 20)) * (0.5 + Math.random() / 2)
    const timer = setTimeout(over, pause)
    function over(): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', over)
      resolve()
    }
    signal?.addEventListener('abort', over)
  })
