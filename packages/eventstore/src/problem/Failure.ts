import type { Problem } from './Problem.js'
import { shown } from './shown.js'

interface Failed<Code extends string> extends Problem<Code> {
  /** What the driver or the operating system said, for whoever looks into it. */
  readonly cause: unknown
}

/** Somebody else kept the store locked for longer than this caller was willing to wait. */
export type StoreBusy = Failed<'store-busy'>
/** There is no room left to write; nothing of what was asked is stored. */
export type StoreFull = Failed<'store-full'>
/** The store is not as it was left: cut short, overwritten or tampered with. */
export interface StoreDamaged extends Failed<'store-damaged'> {
  /** Where events of a ledger are missing: the number of the first one after them, from which it can be read again. */
  readonly goesOnAt?: number
}
/** The store was written by a newer version, which this one must not touch. */
export type StoreNewer = Failed<'store-newer'>
/** The store was made by an older version; its owner brings it up. */
export type StoreOlder = Failed<'store-older'>
/** There is no store where one was looked for. */
export type NoStore = Failed<'no-store'>
/** Something is there, but it is no store of Minutebook. */
export type NotAStore = Failed<'not-a-store'>
/** Whoever asks is not known there, or has no right to what was asked. */
export type StoreForbidden = Failed<'store-forbidden'>
/** The store may be read here, and not be written to. */
export type StoreReadOnly = Failed<'store-read-only'>
/** The store cannot be reached, read or written; whether an append was stored is known by repeating it. */
export type StoreUnavailable = Failed<'store-unavailable'>
/** This handle was closed. */
export type StoreClosed = Failed<'store-closed'>
/** The option `inline` of the store could not write what belongs to the events of an append; none of either is stored. */
export type InlineFailed = Failed<'inline-failed'>

/** What keeps a store from doing what was asked. */
export type Failure =
  | StoreBusy
  | StoreFull
  | StoreDamaged
  | StoreNewer
  | StoreOlder
  | NoStore
  | NotAStore
  | StoreForbidden
  | StoreReadOnly
  | StoreUnavailable
  | StoreClosed
  | InlineFailed

/** Builds a failure; `path` is the file or the address of the store. */
export const failure = <Code extends Failure['code']>(
  code: Code,
  path: string,
  sentence: string,
  cause?: unknown,
): Failed<Code> => ({ _tag: 'StoreProblem', code, path, sentence, cause })

/** Something was asked of a store after `close`; `path` is its file or address. */
export const storeClosed = (path: string): StoreClosed =>
  failure('store-closed', path, 'This store was closed; open it again.')

/** `seq` is the number the first event of the append would have had; `cause` is what was thrown. */
export const inlineFailed = (path: string, ledger: string, seq: number, cause: unknown): InlineFailed =>
  failure(
    'inline-failed',
    path,
    `What is written together with event number ${seq} of the ledger ${shown(ledger)} failed, so neither is stored: ${cause instanceof Error ? cause.message : String(cause)}`,
    cause,
  )
