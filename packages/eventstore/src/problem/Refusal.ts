import { shown } from './shown.js'
import type { Problem } from './Problem.js'

/** The ledger does not have the size that was expected. Read from `expected` on, decide again, append again. */
export interface RevisionConflict extends Problem<'revision-conflict'> {
  readonly ledger: string
  readonly expected: number
  readonly actual: number
}

/** An id that was already stored elsewhere, or there with other bytes; `ledger` and `seq` say where it stands. */
export interface IdReused extends Problem<'id-reused'> {
  readonly id: string
  readonly ledger: string
  readonly seq: number
}

/** One id twice in a single append. */
export interface DuplicateId extends Problem<'duplicate-id'> {
  readonly id: string
}

/** A `recordedAt` that is not later than the ledger's `last`, or not the same throughout the append. */
export interface RecordedAtRegression extends Problem<'recorded-at-regression'> {
  readonly recordedAt: string
  readonly last: string
}

/** A text that cannot name a ledger. */
export interface BadLedgerName extends Problem<'bad-ledger-name'> {
  readonly ledger: string
}

/** An id, a time of recording or a leaf that is not written as it must be. */
export type BadEvent = Problem<'bad-event'>

/** A number or a position that is none. */
export type BadRange = Problem<'bad-range'>

/** An option that no store of the kind has. */
export type UnknownMember = Problem<'unknown-member'>

/** An option of a value that a store cannot use. */
export type BadOption = Problem<'bad-option'>

/** A leaf of more bytes than a store takes. */
export interface LeafTooLarge extends Problem<'leaf-too-large'> {
  readonly bytes: number
  readonly limit: number
}

/**
 * An append of more bytes than the server behind a store takes at once. It is not cut into pieces: it is all or
 * nothing.
 */
export interface AppendTooLarge extends Problem<'append-too-large'> {
  readonly bytes: number
  readonly limit: number
}

/** What a store will not do, whoever asks and however often. */
export type Refusal =
  | RevisionConflict
  | IdReused
  | DuplicateId
  | RecordedAtRegression
  | BadLedgerName
  | BadEvent
  | BadRange
  | UnknownMember
  | BadOption
  | LeafTooLarge
  | AppendTooLarge

const _tag = 'StoreProblem'

/**
 * The ledger has `actual` events, and what is to be appended was prepared for `expected`: nothing is stored. Places are
 * those of the arguments of `append`.
 *
 * @example
 * if (head.size !== expected) return E.left(revisionConflict(ledger, expected, head.size))
 */
export const revisionConflict = (ledger: string, expected: number, actual: number): RevisionConflict => ({
  _tag,
  code: 'revision-conflict',
  path: '/expected',
  sentence: `This was prepared for ${counted(expected)} in the ledger ${shown(ledger)}, which has ${actual}. Read it again and decide again.`,
  ledger,
  expected,
  actual,
})

/**
 * An id that is taken by event number `seq` of a ledger, which has other bytes or stands elsewhere; `path` leads to the
 * event, such as `/events/0/id`.
 */
export const idReused = (path: string, id: string, ledger: string, seq: number): IdReused => ({
  _tag,
  code: 'id-reused',
  path,
  sentence: `The event id ${id} is taken: it is event number ${seq} of the ledger ${shown(ledger)}.`,
  id,
  ledger,
  seq,
})

/** An id that stands twice in one append; `path` leads to the second of the two. */
export const duplicateId = (path: string, id: string): DuplicateId => ({
  _tag,
  code: 'duplicate-id',
  path,
  sentence: `The event id ${id} stands twice in one append.`,
  id,
})

/** A time of recording that is not later than `last`, that of the newest event of the ledger. */
export const recordedAtRegression = (
  path: string,
  recordedAt: string,
  last: string,
): RecordedAtRegression => ({
  _tag,
  code: 'recorded-at-regression',
  path,
  sentence: `What was recorded at ${recordedAt} cannot follow what was recorded at ${last}.`,
  recordedAt,
  last,
})

/** A name no ledger can have: it is empty, longer than 200 bytes in UTF-8, or has a character that is kept for systems. */
export const badLedgerName = (ledger: string): BadLedgerName => ({
  _tag,
  code: 'bad-ledger-name',
  path: '/ledger',
  sentence: `${shown(ledger)} cannot name a ledger: a name has 1 to 200 bytes, and no space, "+" or control character.`,
  ledger,
})

/** An event that no store takes, or not this one; `sentence` says why. */
export const badEvent = (path: string, sentence: string): BadEvent => ({
  _tag,
  code: 'bad-event',
  path,
  sentence,
})

/** A number, a bound or a position that cannot be meant; `sentence` says why. */
export const badRange = (path: string, sentence: string): BadRange => ({
  _tag,
  code: 'bad-range',
  path,
  sentence,
})

/** `members` are all the names there are: they are told to whoever wrote another. */
export const unknownMember = (
  path: string,
  member: string,
  members: Readonly<Record<string, true>>,
): UnknownMember => ({
  _tag,
  code: 'unknown-member',
  path,
  sentence: `Nothing called ${shown(member)} belongs here; it may have ${Object.keys(members).join(', ')}.`,
})

/** An option with a value that cannot be used; `sentence` says what it has to be, and repeats no secret. */
export const badOption = (path: string, sentence: string): BadOption => ({
  _tag,
  code: 'bad-option',
  path,
  sentence,
})

/** A leaf of so many bytes in UTF-8, where at most `limit` (inclusive) fit. */
export const leafTooLarge = (path: string, bytes: number, limit: number): LeafTooLarge => ({
  _tag,
  code: 'leaf-too-large',
  path,
  sentence: `The event takes ${bytes} bytes and at most ${limit} fit. Long texts belong into the text store.`,
  bytes,
  limit,
})

/** An append of so many bytes, where the store takes at most `limit` (inclusive) at once. */
export const appendTooLarge = (path: string, bytes: number, limit: number): AppendTooLarge => ({
  _tag,
  code: 'append-too-large',
  path,
  sentence: `What is to be stored at once takes ${bytes} bytes and at most ${limit} fit. Record less at a time.`,
  bytes,
  limit,
})

const counted = (events: number): string => (events === 1 ? '1 event' : `${events} events`)
