import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { nearest } from '../problem/nearest.js'
import { decodedExactly } from '../codecs/decoding.js'
import type { Problem } from '../problem/Problem.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Register } from './Register.js'

type IdCodec<Id extends SubjectId> = t.Decoder<unknown, Id> & { readonly is: (value: unknown) => value is Id }

/**
 * Reads the id of a subject that a caller names. A text that is no id would be answered as if the record had been
 * searched for it, so it is refused (`subject-id-malformed`), and what stands on record and was likely meant is
 * offered. A well-formed id nobody recorded is no problem: that it is not on record is an answer.
 */
export const readSubject =
  <Id extends SubjectId>(codec: IdCodec<Id>, { book }: Pick<Register, 'book'>) =>
  (text: unknown): E.Either<ReadonlyArray<Problem>, Id> => {
    if (codec.is(text)) return E.right(text)
    const read = decodedExactly(codec)(text)
    if (E.isRight(read)) return read
    const meant = meantBy(text, book.subjects().filter(codec.is))
    return meant === null ? read : E.left(read.left.map(offering(meant)))
  }

/** Going through all names letter by letter is for registers of which a person could. */
const mostToCompare = 2000

/**
 * The same name of the wrong kind, in other letters or without its kind; else the nearest, where there are not too
 * many.
 */
const meantBy = (text: unknown, ids: ReadonlyArray<SubjectId>): string | null => {
  if (typeof text !== 'string') return null
  const wanted = text.slice(0, 100).trim().toLowerCase()
  const same = ids.find((id) => slugOf(id) === slugOf(wanted))
  return same ?? (ids.length > mostToCompare ? null : nearest(wanted, ids))
}

const slugOf = (text: string): string => text.slice(text.indexOf(':') + 1)

const offering =
  (meant: string) =>
  (one: Problem): Problem => ({
    ...one,
    sentence: `${one.sentence.replace(/\.$/, '')}; did you mean ${meant}?`,
  })
