import { failure, type Failure } from '@minutebook/eventstore'
import type { Unrestored } from '../stream/restoring.js'

/** What was done to the stream of a ledger, each in words of its own: none of it is read as a shorter history. */
export const damaged = (address: string, stream: string, sentence: string, cause?: unknown): Failure =>
  failure('store-damaged', `${address}/${stream}`, sentence, cause)

/** The same of an event that cannot be given back. */
export const notGivenBack = (address: string, stream: string, { code, sentence }: Unrestored): Failure =>
  failure(code, `${address}/${stream}`, sentence)

const quoted = (ledger: string): string => JSON.stringify(ledger)

export const tombstoned = (ledger: string): string =>
  `The stream of the ledger ${quoted(ledger)} was deleted for good (a tombstone).`

export const deleted = (ledger: string): string =>
  `The stream of the ledger ${quoted(ledger)} was deleted: its events are hidden or gone.`

export const deletedText = (sha256: string): string =>
  `The text ${sha256} was deleted: its bytes are hidden or gone.`

export const beheaded = (ledger: string, first: number): string =>
  `The beginning of the ledger ${quoted(ledger)} is gone: it now begins with event ${first}. Its stream was cut short, or deleted and begun again.`

export const limited = (ledger: string, limits: ReadonlyArray<string>): string =>
  `The stream of the ledger ${quoted(ledger)} has a limit (${limits.join(', ')}), so that the server forgets its events.`

export const holed = (ledger: string, missing: number): string =>
  `Event ${missing} of the ledger ${quoted(ledger)} is missing.`

export const steppedBack = (ledger: string, seq: number): string =>
  `Event ${seq} of the ledger ${quoted(ledger)} was recorded before the one it follows.`

export const shortened = (ledger: string, size: number, before: number): string =>
  `The stream of the ledger ${quoted(ledger)} has ${size} events and had ${before} before.`

export const renumbered = (ledger: string, expected: number, actual: number): string =>
  `What was to be event ${expected} of the ledger ${quoted(ledger)} was stored as event ${actual}: its stream was deleted and begun again.`
