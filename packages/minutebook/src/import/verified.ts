import {
  canonical,
  decodedExactly,
  emptyBook,
  Envelope,
  mostLeafBytes,
  problem,
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
  if (E.isLeft(parsed)) return parsed
  const spelled = canonical(parsed.right)
  if (E.isLeft(spelled)) return E.left([spelled.left])
  if (spelled.right !== leaf) {
    return E.left([
      problem(
        'leaf-not-canonical',
        '',
        'This is JSON, but not in the canonical spelling in which it was sealed.',
        'RFC 8785',
      ),
    ])
  }
  if (new TextEncoder().encode(leaf).length > mostLeafBytes) {
    return E.left([
      problem(
        'leaf-too-large',
        '',
        `This takes more than the ${mostLeafBytes} bytes a ledger entry may have.`,
      ),
    ])
  }
  return readEnvelope(parsed.right)
}

const problemsOfPlace = (book: Book, { id, subjects }: Envelope): ReadonlyArray<Problem> => {
  const { timesListed } = book.head()
  const problems: Array<Problem> = []
  if (book.seqOf(id) !== undefined) {
    problems.push(problem('event-id-repeated', '/id', `The event id ${id} stands in the ledger twice.`))
  }
  for (const [at, subject] of subjects.entries()) {
    const before = subjects[at - 1]
    const n = timesListed(subject.id)
    if (before !== undefined && before.id >= subject.id) {
      problems.push(
        problem('subjects-unsorted', `/subjects/${at}`, 'The subjects of an event are sorted, each once.'),
      )
    } else if (subject.n !== n) {
      const sentence = `This is event number ${n} of ${subject.id}, not number ${subject.n}; something is missing or was added.`
      problems.push(problem('ordinal-wrong', `/subjects/${at}/n`, sentence))
    }
  }
  return problems
}
