import {
  emptyPages,
  examining,
  type Catalogue,
  type MunicipalityId,
  type Pages,
  type Problem,
} from '@minutebook/core'
import type { EventToAppend } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'

/** Checks the leaves of a ledger one after another, as `verify` does; it is of no use after the first that is wrong. */
export interface Verifier {
  readonly verify: (leaf: string) => E.Either<ReadonlyArray<Problem>, EventToAppend>
  /** What was verified, as it was read. */
  readonly pages: Pages
}

/**
 * A verifier at the beginning of a ledger. The pages are at once what later leaves are held against and what is gone on
 * from.
 */
export const verifier = (municipality: MunicipalityId, catalogue: Catalogue): Verifier => {
  const pages = emptyPages(municipality, catalogue)
  const examine = examining(municipality, catalogue, {
    ...pages,
    take: (leaf, entry) => void pages.add(leaf, entry),
  })
  return {
    pages,
    verify: (leaf) => {
      const { read, problems } = examine(leaf)
      return read === null || problems.length > 0
        ? E.left(problems)
        : E.right({ id: read.event.id, recordedAt: read.event.recordedAt, leaf })
    },
  }
}
