import { problem, type Problem } from '@minutebook/core'

// Why a snapshot is not in use. The ledger is read instead, so none of these keeps anybody from an answer.

export const missing = (path: string): Problem =>
  problem('snapshot-missing', path, 'There is no snapshot here; the ledger itself is read.')

export const unreadableFile = (path: string, cause: unknown): Problem =>
  problem(
    'snapshot-unreadable',
    path,
    `The snapshot cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
  )

export const malformed = (path: string): Problem =>
  problem('snapshot-malformed', path, 'This is no snapshot of a ledger; the ledger itself is read.')

export const damaged = (path: string): Problem =>
  problem(
    'snapshot-damaged',
    path,
    'The snapshot is not as it was written; the ledger itself is read. Delete the file and write a new one.',
  )

export const ofAnotherLedger = (path: string, ledger: string): Problem =>
  problem('snapshot-of-another-ledger', path, `This is a snapshot of the ledger ${ledger}.`)

export const outdated = (path: string): Problem =>
  problem(
    'snapshot-outdated',
    path,
    'The snapshot was written by another version, or for other kinds of event; write a new one.',
  )

export const beyondLedger = (path: string, events: number, size: number): Problem =>
  problem(
    'snapshot-beyond-ledger',
    path,
    `The snapshot has ${events} events and the ledger only ${size}: find out what became of the rest.`,
  )

export const ofAnotherHistory = (path: string, seq: number): Problem =>
  problem(
    'snapshot-of-another-history',
    path,
    `Event number ${seq} of the ledger is not the one of the snapshot: one of them is not of this record.`,
  )
