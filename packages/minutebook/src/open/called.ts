import { problem, type Problem } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'

/** What a function that was handed in as an option gives; where it throws, the option is of no use. */
export const called = <A>(option: string, give: () => A): E.Either<Problem, A> =>
  E.tryCatch(give, (thrown) =>
    problem(
      'option-unusable',
      '',
      `What is given as "${option}" is not usable, since it failed: ${thrown instanceof Error ? thrown.message : typeof thrown}`,
    ),
  )
