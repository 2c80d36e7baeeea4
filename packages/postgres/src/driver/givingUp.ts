/** How often it is looked whether something is waited for too long, in milliseconds. */
const interval = 1000

interface Waiting {
  /** So many more looks it may be waited for. */
  looks: number
  readonly giveUp: (error: Error) => void
}

/**
 * Gives up on what is not there after so many milliseconds, up to a second later, in the words of the driver. One timer
 * looks after everything that is waited for: the driver sets one for each question, which takes a thirtieth of an
 * append.
 */
export const givingUp = (): (<A>(milliseconds: number, answer: Promise<A>) => Promise<A>) => {
  const waited = new Set<Waiting>()
  let isLooking = false

  const look = (): void => {
    isLooking = false
    for (const one of waited) {
      one.looks -= 1
      if (one.looks >= 0) continue
      waited.delete(one)
      one.giveUp(new Error('Query read timeout'))
    }
    lookLater()
  }

  const lookLater = (): void => {
    if (isLooking || waited.size === 0) return
    isLooking = true
    setTimeout(look, interval).unref()
  }

  return (milliseconds, answer) =>
    new Promise((resolve, reject) => {
      const one = { looks: Math.ceil(milliseconds / interval), giveUp: reject }
      const over = (): void => void waited.delete(one)
      waited.add(one)
      lookLater()
      answer.then(over, over)
      answer.then(resolve, reject)
    })
}
