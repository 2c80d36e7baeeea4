import type { AppendTooLarge } from '../problem/Refusal.js'
import type { StoreProblem } from '../problem/StoreProblem.js'

interface Problem<Code extends string> {
  readonly _tag: 'CopyProblem'
  readonly code: Code
  /** `from` or `to`, with the place in it where there is one. */
  readonly path: string
  /** What is wrong, in words a clerk understands. */
  readonly sentence: string
}

/**
 * One of the two stores did not do what was asked; `problem` says which and why. Copying again goes on where it
 * stopped.
 */
export interface CopyStoreFailed extends Problem<'copy-store-failed'> {
  readonly problem: StoreProblem
}

/** The two ledgers are not one: event number `seq` is the first that is not the same in both. */
export interface CopyDiverged extends Problem<'copy-diverged'> {
  readonly ledger: string
  readonly seq: number
}

/** The copy has all that the original has, and goes on from event number `seq`: it is the newer of the two. */
export interface CopyLonger extends Problem<'copy-longer'> {
  readonly ledger: string
  readonly seq: number
}

/** The copy ends inside an append, whose rest would begin with event number `seq`: no store takes it by itself. */
export interface CopyAppendCut extends Problem<'append-cut'> {
  readonly ledger: string
  readonly seq: number
}

/** The original has no such ledger, and so there is nothing to copy. */
export type CopyLedgerMissing = Problem<'copy-ledger-missing'>

/** Whoever asked for the copy stopped it. */
export type CopyCancelled = Problem<'copy-cancelled'>

/** Why a copy was not finished. What was copied until then is whole and stays. */
export type CopyProblem =
  | CopyStoreFailed
  | CopyDiverged
  | CopyLonger
  | CopyAppendCut
  | CopyLedgerMissing
  | CopyCancelled

const _tag = 'CopyProblem'

export const copyStoreFailed =
  (path: 'from' | 'to') =>
  (problem: StoreProblem): CopyStoreFailed => ({
    _tag,
    code: 'copy-store-failed',
    path,
    sentence: problem.sentence,
    problem,
  })

/** Where the copy takes less at once than the original did; what was appended together is not taken apart. */
export const copyTooLarge = (
  ledger: string,
  first: number,
  last: number,
  problem: AppendTooLarge,
): CopyStoreFailed => ({
  ...copyStoreFailed('to')(problem),
  path: `to/${first}`,
  sentence: `Of the ledger of ${ledger}, ${first === last ? `event number ${first} takes` : `the events from number ${first} to number ${last} were appended together and take`} ${problem.bytes} bytes, and the other store takes at most ${problem.limit} at once. Where its server takes more, open it with a higher maxAppendBytes (--to-append-bytes).`,
})

export const copyDiverged = (ledger: string, seq: number, sentence: string): CopyDiverged => ({
  _tag,
  code: 'copy-diverged',
  path: `to/${seq}`,
  sentence,
  ledger,
  seq,
})

export const copyLonger = (ledger: string, seq: number, size: number): CopyLonger => ({
  _tag,
  code: 'copy-longer',
  path: `to/${seq}`,
  sentence: `The copy has all ${seq} events of the original and goes on to ${size}: it is the newer one, and nothing was copied. Was the other way round meant?`,
  ledger,
  seq,
})

export const copyAppendCut = (ledger: string, seq: number): CopyAppendCut => ({
  _tag,
  code: 'append-cut',
  path: `to/${seq}`,
  sentence: `The copy ends between event number ${seq - 1} and number ${seq}, which were appended together; what is left of an append cannot be added. Copy into a new store.`,
  ledger,
  seq,
})

export const copyLedgerMissing = (ledger: string): CopyLedgerMissing => ({
  _tag,
  code: 'copy-ledger-missing',
  path: 'from',
  sentence: `There is no ledger of ${ledger} to copy.`,
})

export const copyCancelled = (ledger: string, size: number): CopyCancelled => ({
  _tag,
  code: 'copy-cancelled',
  path: `to/${size}`,
  sentence: `Copying the ledger of ${ledger} was stopped after ${size} events; copying again goes on from there.`,
})
