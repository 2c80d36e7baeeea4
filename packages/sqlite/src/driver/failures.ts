import { failure, type Failure } from '@minutebook/eventstore'

/** What SQLite means by the low byte of an error code: https://sqlite.org/rescode.html */
const answers: Readonly<Record<number, readonly [Failure['code'], string]>> = {
  5: ['store-busy', 'Another program has kept this store locked for too long. Try again when it is done.'],
  6: ['store-busy', 'Another program has kept this store locked for too long. Try again when it is done.'],
  8: ['store-unavailable', 'This store may not be written to here.'],
  10: ['store-unavailable', 'The disk did not do what was asked of it.'],
  11: ['store-damaged', 'This store is damaged: it no longer holds what was written. Go back to a backup.'],
  13: [
    'store-full',
    'There is no room left for this store; nothing was stored. Make room and record it again.',
  ],
  14: ['store-unavailable', 'This store cannot be opened: the folder or the file may not be used here.'],
  15: ['store-busy', 'Another program has kept this store locked for too long. Try again when it is done.'],
  26: [
    'store-damaged',
    'This is not a database: it is a file of another kind, or its beginning was overwritten.',
  ],
}

/** Reading less than there should be: the file ends too early. */
const shortRead = 522

const ofSystem: Readonly<Record<string, readonly [Failure['code'], string]>> = {
  EACCES: ['store-unavailable', 'The folder or the file may not be used here.'],
  EEXIST: ['store-unavailable', 'There is a file of that name already, and it is never overwritten.'],
  EISDIR: ['store-unavailable', 'This is a folder, not a file.'],
  ENOENT: ['store-unavailable', 'There is no such folder or file.'],
  ENOSPC: answers[13] ?? ['store-full', ''],
  ENOTDIR: ['store-unavailable', 'There is no such folder or file.'],
  EPERM: ['store-unavailable', 'The folder or the file may not be used here.'],
  EROFS: ['store-unavailable', 'This store may not be written to here.'],
}

/** Whatever was thrown while a store was used, as the failure it stands for. */
export const failureOf =
  (file: string) =>
  (error: unknown): Failure => {
    const [code, sentence] = answerTo(error)
    return failure(code, file, sentence, error)
  }

const answerTo = (error: unknown): readonly [Failure['code'], string] => {
  const number = errorNumber(error)
  const known =
    number === shortRead
      ? answers[11]
      : number === null
        ? ofSystem[String(memberOf(error, 'code'))]
        : answers[number & 0xff]
  return known ?? ['store-unavailable', `The store did not answer: ${wordsOf(error)}.`]
}

/** Somebody else holds the lock. */
export const isBusy = (error: unknown): boolean => answerTo(error)[0] === 'store-busy'

/** A rule of the schema was broken: a unique value, a check, or what a trigger refuses. */
export const isConstraint = (error: unknown): boolean => ((errorNumber(error) ?? 0) & 0xff) === 19

const errorNumber = (error: unknown): number | null => {
  const number = memberOf(error, 'errcode')
  return typeof number === 'number' ? number : null
}

const memberOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
