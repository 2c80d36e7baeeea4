import { shown } from './leaf.js'
import { didYouMean } from './nearest.js'
import { problem, type Problem } from './Problem.js'

/** The names of all members an object of options or a question may have; one that is forgotten does not compile. */
export type Members<T> = { readonly [K in keyof T]-?: true }

/**
 * What options or a question say that nobody reads. A misspelt member would be taken as left out, and something else
 * be done or answered than was asked for.
 */
export const unknownMembers = <T>(
  members: Members<T>,
  value: unknown,
  where = 'here',
): ReadonlyArray<Problem> => {
  if (typeof value !== 'object' || value === null) {
    return [problem('invalid', '', `${shown(value)} stands where an object with named members belongs.`)]
  }
  const found: Array<Problem> = []
  for (const member in value) {
    if (!Object.hasOwn(members, member))
      found.push(
        problem(
          'unknown-member',
          `/${member}`,
          `Nothing called "${member}" belongs ${where}${didYouMean(member, Object.keys(members))}`,
        ),
      )
  }
  return found
}
