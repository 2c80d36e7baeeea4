/**
 * Does what has to be done when it returns. An asynchronous function goes on after the commit, and nobody would hear of
 * what it throws: it is refused.
 */
export const inOneGo = (work: () => unknown): void => {
  const answer = work()
  if (!(answer instanceof Promise)) return
  answer.catch(() => undefined)
  throw new Error('it is an asynchronous function, and may not be one here.')
}
