import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Problem } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import type { Fingerprint } from './fingerprint.js'
import { headerFrom } from './headerFrom.js'
import {
  bytesInRow,
  bytesOfRow,
  emptyIndex,
  format,
  indexAt,
  mark,
  markedBytes,
  openingBytes,
  rowsOf,
  type Index,
} from './layout.js'
import { damaged, malformed, missing, ofAnotherLedger, outdated, unreadableFile } from './unused.js'

/** A snapshot whose index was read and is as it was written; the file stays open for its leaves. */
export interface ReadSnapshot extends Index {
  readonly file: number
}

/** What a snapshot has to be of. */
export interface Wanted extends Fingerprint {
  readonly ledger: string
}

/** Reads the index of a snapshot, or tells why it is of no use. */
export const reading = (path: string, wanted: Wanted): E.Either<Problem, ReadSnapshot> => {
  let file: number | null = null
  try {
    file = openSync(path, 'r')
    const read = readIndex(path, file, wanted)
    if (E.isLeft(read)) closeSync(file)
    return read
  } catch (cause) {
    if (file !== null) closeSync(file)
    return E.left(isMissing(cause) ? missing(path) : unreadableFile(path, cause))
  }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'

const readIndex = (path: string, file: number, wanted: Wanted): E.Either<Problem, ReadSnapshot> => {
  const { size } = fstatSync(file)
  const opening = new Uint8Array(openingBytes)
  const isWhole = readFully(file, opening, 0)
  if (new TextDecoder().decode(opening.subarray(0, mark.length)) !== mark) return E.left(malformed(path))
  if (!isWhole) return E.left(damaged(path))
  const numbers = new DataView(opening.buffer)
  if (numbers.getUint32(8, true) !== format) return E.left(outdated(path))
  const headerAt = numbers.getFloat64(16, true)
  const headerBytes = numbers.getUint32(12, true)
  // Before anything is trusted that is read here: where it says the index is, there must be a file.
  if (!Number.isSafeInteger(headerAt) || headerAt < openingBytes || headerAt + headerBytes > size)
    return E.left(damaged(path))
  const text = new Uint8Array(headerBytes)
  if (!readFully(file, text, headerAt)) return E.left(damaged(path))
  const header = headerFrom(text)
  if (header === null) return E.left(damaged(path))
  const { ledger, library, schemas, types, leafBytes, lengths } = header
  if (ledger !== wanted.ledger) return E.left(ofAnotherLedger(path, ledger))
  if (library !== wanted.library || schemas !== wanted.schemas) return E.left(outdated(path))
  if (headerAt !== indexAt(leafBytes) || headerAt + headerBytes + bytesOf(lengths) !== size)
    return E.left(damaged(path))

  const index = emptyIndex(types, lengths)
  const digest = createHash('sha256').update(opening.subarray(0, markedBytes)).update(text)
  let at = headerAt + headerBytes
  for (const bytes of rowsOf(index).map(bytesOfRow)) {
    if (!readFully(file, bytes, at)) return E.left(damaged(path))
    digest.update(bytes)
    at += bytes.length
  }
  return digest.digest().equals(opening.subarray(markedBytes))
    ? E.right({ ...index, file })
    : E.left(damaged(path))
}

const bytesOf = (lengths: ReadonlyArray<number>): number =>
  lengths.reduce((sum, length, row) => sum + length * (bytesInRow[row] ?? 0), 0)

/** Fills bytes from a file; false where it has not so many. */
export const readFully = (file: number, bytes: Uint8Array, position: number): boolean => {
  for (let done = 0; done < bytes.length;) {
    const read = readSync(file, bytes, done, bytes.length - done, position + done)
    if (read === 0) return false
    done += read
  }
  return true
}
