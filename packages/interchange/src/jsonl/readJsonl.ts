import { standardCatalogue, verify, type Catalogue, type Problem } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import { leavesOfJsonl, type LedgerFile } from './leavesOfJsonl.js'

/**
 * Reads a ledger exported as JSONL and checks all of it (`verify`) before giving any of it: canonical bytes, order,
 * times, ordinals, subjects. Paths are the line, from 1, and the place in it.
 *
 * Problems: those of `leavesOfJsonl`, and those of `verify`.
 */
export const readJsonl = (
  bytes: Uint8Array,
  catalogue: Catalogue = standardCatalogue,
): E.Either<ReadonlyArray<Problem>, LedgerFile> => {
  const read = leavesOfJsonl(bytes)
  if (E.isLeft(read)) return read
  const { problems } = verify(read.right.ledger, catalogue, read.right.leaves)
  return problems.length > 0 ? E.left(problems.map(byLine)) : read
}

/** `verify` counts leaves from 0, people count lines from 1. */
const byLine = (one: Problem): Problem => ({
  ...one,
  path: one.path.replace(/^\/(\d+)/, (_, at: string) => `/${Number(at) + 1}`),
})
