import { PolicyId, readSubject, under, type Problem, type Register } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'

/** Reads the policy a question is about; nothing is made anew for one that is well formed, since nearly all are. */
export const readPolicyId = (
  register: Register,
): ((policy: string) => E.Either<ReadonlyArray<Problem>, PolicyId>) => {
  const read = readSubject(PolicyId, register)
  return (policy) => {
    const id = read(policy)
    return E.isLeft(id) ? E.left(id.left.map(under('/policy'))) : id
  }
}
