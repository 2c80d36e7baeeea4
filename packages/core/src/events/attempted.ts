import * as E from 'fp-ts/lib/Either.js'

/** What a function of an integrator's kind gives, or, where it throws, why: nothing of theirs is taken on trust. */
export const attempted = <A>(run: () => A): E.Either<string, A> => {
  try {
    return E.right(run())
  } catch (thrown) {
    return E.left(messageOf(thrown))
  }
}

/** What is thrown may be anything, even what cannot be put into words. */
const messageOf = (thrown: unknown): string => {
  try {
    return thrown instanceof Error ? thrown.message : String(thrown)
  } catch {
    return 'it threw what cannot be put into words.'
  }
}
