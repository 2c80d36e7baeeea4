import type { Problem } from '@minutebook/core'
import type { StoreProblem } from '@minutebook/eventstore'

/** What all problems of a ledger have in common: a stable code for programs and a sentence for people. */
interface Told<Tag extends string, Code extends string> {
  readonly _tag: Tag
  readonly code: Code
  readonly sentence: string
}

/**
 * What was handed in cannot be recorded, asked or opened. `problems` names everything that is wrong with it at once,
 * each with its place; nothing was done.
 */
export interface Refused extends Told<'Refused', 'refused'> {
  readonly problems: ReadonlyArray<Problem>
}

/** The command id stands on record with other acts. A retry hands in the same acts; something new takes a new id. */
export interface CommandReused extends Told<'CommandReused', 'command-reused'> {
  readonly command: string
  /** The events that came of it, by id. */
  readonly events: ReadonlyArray<string>
}

/** Others kept recording faster than this command could be decided again. Nothing was recorded; try again. */
export interface Overtaken extends Told<'Overtaken', 'overtaken'> {
  readonly tries: number
}

/** Only an empty ledger, or one that holds the beginning of the same leaves, takes an import. Nothing was written. */
export interface NotEmpty extends Told<'NotEmpty', 'ledger-not-empty'> {
  /** How many events it has. */
  readonly size: number
  /** The number of the first that is not what is imported. */
  readonly differsFrom: number
}

/** The ledger was opened to be read. */
export type ReadOnly = Told<'ReadOnly', 'ledger-read-only'>

/** What is stored is not a ledger this version can read; paths begin with the number of the event. */
export interface Unreadable extends Told<'Unreadable', 'unreadable'> {
  readonly problems: ReadonlyArray<Problem>
}

/**
 * The store did not do what was asked; the code is the store's own, such as `store-busy` or `store-full`. After
 * `store-unavailable` it is not known whether a command was recorded: recording it again under the same `command`
 * records it once.
 */
export interface StoreFailed extends Told<'StoreFailed', StoreProblem['code']> {
  readonly problem: StoreProblem
  /** The command that was being recorded; null where it was something else. */
  readonly command: string | null
}

/** A snapshot could not be written; where there was one before, it is still there. */
export interface SnapshotNotWritten extends Told<'SnapshotNotWritten', 'snapshot-not-written'> {
  readonly path: string
  /** What the operating system said, for whoever looks into it. */
  readonly cause: unknown
}

/** Whatever can keep a ledger from doing what it was asked. */
export type LedgerProblem =
  | Refused
  | CommandReused
  | Overtaken
  | NotEmpty
  | ReadOnly
  | Unreadable
  | SnapshotNotWritten
  | StoreFailed
