import { NoAnswer } from './failures.js'

export interface Patience {
  /** How long one answer is waited for, in milliseconds. */
  readonly forAnswer: number
  /** How long a call is made again while the server cannot be reached, in milliseconds. */
  readonly forServer: number
}

/** How long is waited before a call is made again. */
export const betweenCalls = { first: 10, most: 500 } as const

/**
 * The answer, or no more waiting for it: some calls of the client wait without end when a server falls silent. An
 * answer that comes in pieces says with each that it is still coming.
 */
export const within = async <A>(
  milliseconds: number,
  answer: (stillComing: () => void) => Promise<A>,
): Promise<A> => {
  let heard = performance.now()
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    const listen = (): void => {
      const left = heard + milliseconds - performance.now()
      if (left <= 0) reject(new NoAnswer('No answer came in time.'))
      else timer = setTimeout(listen, Math.ceil(left))
    }
    timer = setTimeout(listen, milliseconds)
  })
  const stillComing = (): void => {
    heard = performance.now()
  }
  try {
    return await Promise.race([answer(stillComing), silence])
  } finally {
    clearTimeout(timer)
  }
}
