import { problem, type Problem } from '@minutebook/core'
import type { StoreProblem } from '@minutebook/eventstore'
import type {
  CommandReused,
  NotEmpty,
  Overtaken,
  ReadOnly,
  Refused,
  SnapshotNotWritten,
  StoreFailed,
  Unreadable,
} from './LedgerProblem.js'

/** Each sentence with its place, since a message is often all that is seen. */
const inOne = (problems: ReadonlyArray<Problem>): string =>
  problems.map(({ sentence, path }) => (path === '' ? sentence : `${sentence} (at ${path})`)).join(' ')

export const refused = (problems: ReadonlyArray<Problem>): Refused => ({
  _tag: 'Refused',
  code: 'refused',
  sentence: inOne(problems),
  problems,
})

export const commandReused = (command: string, events: ReadonlyArray<string>): CommandReused => ({
  _tag: 'CommandReused',
  code: 'command-reused',
  sentence: `The command ${command} was recorded before, with other acts.`,
  command,
  events,
})

export const overtaken = (tries: number): Overtaken => ({
  _tag: 'Overtaken',
  code: 'overtaken',
  sentence: `Others recorded something ${tries} times while this was being decided; try again.`,
  tries,
})

/** A ledger that has something else than what is imported, or has all of that and more. */
export const notEmpty = (ledger: string, size: number, differsFrom: number, imported: number): NotEmpty => ({
  _tag: 'NotEmpty',
  code: 'ledger-not-empty',
  sentence:
    differsFrom < imported
      ? `The ledger ${ledger} has another event than what is imported at number ${differsFrom}; nothing was imported. An import goes into an empty ledger, or one that has its beginning.`
      : `The ledger ${ledger} has all ${imported} events that are imported, and goes on to ${size}: there is nothing to import.`,
  size,
  differsFrom,
})

export const readOnly = (ledger: string): ReadOnly => ({
  _tag: 'ReadOnly',
  code: 'ledger-read-only',
  sentence: `The ledger ${ledger} was opened to be read, not to be written to.`,
})

export const unreadable = (problems: ReadonlyArray<Problem>): Unreadable => ({
  _tag: 'Unreadable',
  code: 'unreadable',
  sentence: inOne(problems),
  problems,
})

/** The store has fewer events than were read from it: it was put back to an older state while in use. */
export const cutShort = (read: number, size: number): Unreadable =>
  unreadable([
    problem(
      'ledger-cut-short',
      `/${size}`,
      `The store now has ${size} events of this ledger, where ${read} were read; open the ledger again and find out what became of the rest.`,
    ),
  ])

/**
 * The store has another event where the last one stands that was read: it was put back to an older state and written to
 * since.
 */
export const forked = (seq: number): Unreadable =>
  unreadable([
    problem(
      'ledger-forked',
      `/${seq}`,
      `Event number ${seq} of this ledger is no longer the one that was read: the store holds another history; open the ledger again and find out what became of this one.`,
    ),
  ])

export const storeFailed = (failed: StoreProblem, command: string | null = null): StoreFailed => ({
  _tag: 'StoreFailed',
  code: failed.code,
  sentence: failed.sentence,
  problem: failed,
  command,
})

export const snapshotNotWritten = (path: string, why: string, cause: unknown = null): SnapshotNotWritten => ({
  _tag: 'SnapshotNotWritten',
  code: 'snapshot-not-written',
  sentence: `The snapshot ${path} could not be written: ${why}`,
  path,
  cause,
})
