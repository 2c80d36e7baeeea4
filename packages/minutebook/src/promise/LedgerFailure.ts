import type { Problem } from '@minutebook/core'
import type { StoreProblem } from '@minutebook/eventstore'
import type { LedgerProblem } from '../problem/LedgerProblem.js'

/**
 * What the Promise face throws: a {@link LedgerProblem} as an error. The message is made of the sentences.
 *
 * @example
 * await ledger.record(act).catch((failure) => {
 *   if (!(failure instanceof LedgerFailure)) throw failure
 *   for (const { path, sentence } of failure.problems) show(path, sentence)
 * })
 */
export class LedgerFailure extends Error {
  override readonly name = 'LedgerFailure'
  /** The stable code of the problem, such as `refused`, `command-reused` or `store-busy`. */
  readonly code: LedgerProblem['code']
  /** Everything that is wrong, each with its own code, place and sentence. */
  readonly problems: ReadonlyArray<Problem | StoreProblem>
  /** The problem itself, as `minutebook/fp` gives it. */
  readonly error: LedgerProblem

  constructor(error: LedgerProblem) {
    super(error.sentence, causeOf(error))
    this.code = error.code
    this.problems = problemsOf(error)
    this.error = error
  }
}

const causeOf = (error: LedgerProblem): { readonly cause?: unknown } =>
  error._tag === 'SnapshotNotWritten'
    ? { cause: error.cause }
    : error._tag === 'StoreFailed' && 'cause' in error.problem
      ? { cause: error.problem.cause }
      : {}

const problemsOf = (error: LedgerProblem): LedgerFailure['problems'] => {
  switch (error._tag) {
    case 'Refused':
    case 'Unreadable':
      return error.problems
    case 'StoreFailed':
      return [error.problem]
    case 'CommandReused':
    case 'Overtaken':
    case 'NotEmpty':
    case 'ReadOnly':
      return [{ _tag: 'Problem', code: error.code, path: '', sentence: error.sentence }]
    case 'SnapshotNotWritten':
      return [{ _tag: 'Problem', code: error.code, path: error.path, sentence: error.sentence }]
  }
}
