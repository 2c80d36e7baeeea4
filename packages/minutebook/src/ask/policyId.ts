import { decodedExactly, PolicyId, under, type Problem } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'

const read = decodedExactly(PolicyId)

/** A text that is no id would be answered with `no-record`, as if the record had been searched for it. */
export const policyId = (policy: string): E.Either<ReadonlyArray<Problem>, PolicyId> => {
  if (PolicyId.is(policy)) return E.right(policy)
  const id = read(policy)
  return E.isLeft(id) ? E.left(id.left.map(under('/policy'))) : id
}
