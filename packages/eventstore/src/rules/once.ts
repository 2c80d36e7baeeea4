import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** The task, done once however often it is asked for: everybody gets the one answer. A store is closed like that. */
export const once = <E, A>(task: TaskEither<E, A>): (() => TaskEither<E, A>) => {
  let answer: ReturnType<typeof task> | null = null
  return () => () => (answer ??= task())
}
