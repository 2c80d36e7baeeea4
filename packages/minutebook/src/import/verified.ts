import {
  decodedExactly,
  emptyBook,
  Envelope,
  miscounted,
  misspelt,
  problem,
  repeatedId,
  type Catalogue,
  type MunicipalityId,
  type Problem,
  type Book,
} from '@minutebook/core'
import type { EventToAppend } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'

type Verified<A> = E.Either<ReadonlyArray<Problem>, A>

const readEnvelope = decodedExactly(Envelope)

/** Checks the leaves of a ledger one after another, as if each were recorded right after the one before. */
export type Verifier = (leaf: string) => Verified<EventToAppend>

/**
 * A verifier at the beginning of a ledger. It wants each leaf to be canonical JSON of a closed envelope, in its
 * place: numbered on, recorded no earlier, its subjects sorted and each with its ordinal, its id new.
 */
export const verifier = (municipality: MunicipalityId, catalogue: Catalogue): Verifier => {
  const book = emptyBook(municipality, catalogue)
  return (leaf) => {
    const envelope = envelopeOf(leaf)
    if (E.isLeft(envelope)) return envelope
    const misplaced = problemsOfPlace(book, envelope.right)
    const read = book.read(misplaced.length === 0 ? [leaf] : [])
    if (E.isLeft(read))
      return E.left(read.left.map((one) => ({ ...one, path: one.path.replace(/^\/0/, '') })))
    const { id, recordedAt } = envelope.right
    return misplaced.length > 0 ? E.left(misplaced) : E.right({ id, recordedAt, leaf })
  }
}

const envelopeOf = (leaf: string): Verified<Envelope> => {
  const parsed = E.tryCatch(
    () => JSON.parse(leaf) as unknown,
    () => [problem('leaf-not-json', '', 'This is not JSON.')],
  )
  const read = E.isLeft(parsed) ? parsed : readEnvelope(parsed.right)
  if (E.isLeft(read)) return read
  const wrong = misspelt(leaf, read.right)
  return wrong.length > 0 ? E.left(wrong) : read
}

const problemsOfPlace = (book: Book, envelope: Envelope): ReadonlyArray<Problem> => [
  ...(book.seqOf(envelope.id) === undefined ? [] : [repeatedId]),
  ...miscounted(envelope, book.head().timesListed),
]
