import {
  emptyPages,
  miscounted,
  readExactly,
  repeatedId,
  unknownReferences,
  type Catalogue,
  type MunicipalityId,
  type Pages,
  type Problem,
  type RecordedEvent,
} from '@minutebook/core'
import type { EventToAppend } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'

/** Checks the leaves of a ledger one after another, as if each were recorded right after the one before. */
export interface Verifier {
  readonly verify: (leaf: string) => E.Either<ReadonlyArray<Problem>, EventToAppend>
  /** What was verified, as it was read. */
  readonly pages: Pages
}

/**
 * A verifier at the beginning of a ledger. It wants each leaf to be canonical JSON of a closed envelope, in its
 * place: numbered on, recorded no earlier, its subjects sorted and each with its ordinal, its id new, and what it refers to before it.
 */
export const verifier = (municipality: MunicipalityId, catalogue: Catalogue): Verifier => {
  const pages = emptyPages(municipality, catalogue)
  const reader = readExactly(catalogue)
  return {
    pages,
    verify: (leaf) => {
      const read = reader(leaf)
      if (E.isLeft(read)) return read
      const { event } = read.right
      const miscount = problemsOfPlace(pages, event)
      const wrong = miscount.length > 0 ? miscount : pages.add(leaf, read.right)
      return wrong.length > 0 ? E.left(wrong) : E.right({ id: event.id, recordedAt: event.recordedAt, leaf })
    },
  }
}

const problemsOfPlace = (pages: Pages, event: RecordedEvent): ReadonlyArray<Problem> => {
  const miscount = miscounted(event, pages.timesListed)
  const unknown = unknownReferences(event, (id) => pages.seqOf(id) !== undefined)
  const isRepeated = pages.seqOf(event.id) !== undefined
  // Nearly always there is nothing to tell.
  return miscount.length + unknown.length === 0 && !isRepeated
    ? none
    : [...(isRepeated ? [repeatedId] : none), ...miscount, ...unknown]
}

const none: ReadonlyArray<never> = []
