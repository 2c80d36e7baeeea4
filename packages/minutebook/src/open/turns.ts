/** Does one job after another, in the order in which they were asked for; a job that fails holds nobody up. */
export type Turns = <A>(job: () => Promise<A>) => Promise<A>

/** A new queue, with nobody waiting. */
export const turns = (): Turns => {
  let before: Promise<unknown> = Promise.resolve()
  return (job) => {
    const mine = before.then(job)
    before = mine.then(nothing, nothing)
    return mine
  }
}

const nothing = (): void => undefined
