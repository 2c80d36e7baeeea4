import { failure, type Failure } from '@minutebook/eventstore'

type Answer = readonly [code: Failure['code'], sentence: string]

const unavailable = (sentence: string): Answer => ['store-unavailable', sentence]
const busy: Answer = [
  'store-busy',
  'Another program has kept this store locked for too long. Try again when it is done.',
]
const damaged: Answer = [
  'store-damaged',
  'This store is damaged: it no longer holds what was written. Go back to a backup.',
]
/** Which drivers say in these words, and under different codes. */
const tooLarge = /^Value is too large to be represented as a JavaScript number/
const noNumber: Answer = ['store-damaged', 'This store is damaged: it holds a number no event can have.']
const noDatabase: Answer = [
  'store-damaged',
  'This is no ledger: it is a file of another kind, or the beginning of a ledger was overwritten.',
]
const full: Answer = [
  'store-full',
  'There is no room left for this file; nothing was stored. Make room and try again.',
]
const unusable = 'The folder or the file may not be used here.'
const forbidden: Answer = ['store-forbidden', unusable]
const readOnly: Answer = ['store-read-only', 'This store may not be written to here.']
const missing: Answer = ['no-store', 'There is no such folder or file.']

/** What SQLite means by the low byte of an error code: https://sqlite.org/rescode.html */
const ofSqlite: Readonly<Record<number, Answer>> = {
  5: busy, // SQLITE_BUSY
  6: busy, // SQLITE_LOCKED
  8: readOnly, // SQLITE_READONLY
  10: unavailable('The disk did not do what was asked of it.'), // SQLITE_IOERR
  11: damaged, // SQLITE_CORRUPT
  13: full, // SQLITE_FULL
  14: unavailable(unusable), // SQLITE_CANTOPEN
  15: busy, // SQLITE_PROTOCOL: too many programs at once
  26: noDatabase, // SQLITE_NOTADB
}

/**
 * The same in SQLite's own words (`sqlite3_errstr`, which https://sqlite.org/c3ref/errcode.html says is what `sqlite3_errmsg`
 * gives where nothing more is known): the package for Node.js 20 throws some errors of a query with no number beside them.
 */
const inWords: ReadonlyArray<readonly [words: string, errorNumber: number]> = [
  ['database is locked', 5],
  ['database table is locked', 6],
  ['database schema is locked', 6],
  ['attempt to write a readonly database', 8],
  ['disk I/O error', 10],
  ['database disk image is malformed', 11],
  ['malformed database schema', 11],
  ['database or disk is full', 13],
  ['unable to open database file', 14],
  ['locking protocol', 15],
  ['file is not a database', 26],
]

/** Reading less than there should be: the file ends too early. */
const shortRead = 522

const ofSystem: Readonly<Record<string, Answer>> = {
  EACCES: forbidden,
  EEXIST: unavailable('There is a file of that name already, and it is never overwritten.'),
  EISDIR: unavailable('This is a folder, not a file.'),
  ENOENT: missing,
  ENOSPC: full,
  ENOTDIR: missing,
  EPERM: forbidden,
  EROFS: readOnly,
}

/** Whatever was thrown while a store was used, as the failure it stands for. */
export const failureOf =
  (file: string) =>
  (error: unknown): Failure => {
    const [code, sentence] = answerTo(error)
    return failure(code, file, sentence, error)
  }

const answerTo = (error: unknown): Answer =>
  knownAnswer(error) ?? unavailable(`The store did not answer: ${wordsOf(error)}.`)

const knownAnswer = (error: unknown): Answer | undefined => {
  const number = errorNumber(error)
  if (tooLarge.test(String(memberOf(error, 'message')))) return noNumber
  if (number === null) return ofSystem[String(memberOf(error, 'code'))]
  return number === shortRead ? damaged : ofSqlite[number & 0xff]
}

/** Somebody else holds the lock. */
export const isBusy = (error: unknown): boolean => answerTo(error)[0] === 'store-busy'

/**
 * A full disk, a lock or a broken file is no fault of whoever asked; SQL that is wrong, a broken rule of a table, and what
 * has no number of SQLite are: https://sqlite.org/rescode.html
 */
export const isOfFile = (error: unknown): boolean => {
  const number = errorNumber(error)
  return number !== null && !ofWhoeverAsked.has(number & 0xff)
}

/** SQLITE_ERROR, TOOBIG, CONSTRAINT, MISMATCH, MISUSE, RANGE. */
const ofWhoeverAsked: ReadonlySet<number> = new Set([1, 18, 19, 20, 21, 25])

/** Something of the file is not as SQLite wrote it. */
export const isDamage = (error: unknown): boolean => answerTo(error)[0] === 'store-damaged'

/** A rule of the schema was broken: a unique value, a check, or what a trigger refuses. */
export const isConstraint = (error: unknown): boolean => ((errorNumber(error) ?? 0) & 0xff) === 19

const errorNumber = (error: unknown): number | null => {
  const number = memberOf(error, 'errcode')
  if (typeof number === 'number') return number
  if (memberOf(error, 'code') !== 'ERR_SQLITE_ERROR') return null
  const message = String(memberOf(error, 'message'))
  return inWords.find(([words]) => message.startsWith(words))?.[1] ?? null
}

const memberOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
