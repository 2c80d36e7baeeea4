import type { Failure, Position, StoredEvent, StoreProblem } from '@minutebook/eventstore'

interface Problem<Code extends string> {
  readonly _tag: 'ProjectionProblem'
  readonly code: Code
  /** What is wrong, and where it helps what to do, in words a clerk understands. */
  readonly sentence: string
}

/** The event store did not give what it was asked for. */
export interface EventsFailed extends Problem<'events-failed'> {
  readonly problem: StoreProblem
}

/** The file the projection is kept in cannot be read or written. */
export interface FileFailed extends Problem<'file-failed'> {
  readonly problem: Failure
}

/** The database the projection is kept in cannot be reached, read or written. */
export interface DatabaseFailed extends Problem<'database-failed'> {
  readonly problem: Failure
}

/** A projection could not take in an event, however often it was tried. */
export interface HandlerFailed extends Problem<'handler-failed'> {
  readonly projection: string
  readonly ledger: string
  readonly seq: number
  /** What was thrown, or the problems that were given. */
  readonly cause: unknown
}

/** Somebody else moved the checkpoint on: whoever holds the older one writes nothing. */
export interface CheckpointMoved extends Problem<'checkpoint-moved'> {
  readonly projection: string
  readonly expected: Position
  readonly actual: Position
}

/** What is kept was made by other rules or in another shape; it stays readable, and is rebuilt before it goes on. */
export interface RebuildNeeded extends Problem<'rebuild-needed'> {
  readonly projection: string
}

/**
 * The store no longer has the event the projection took in last: it was put back to an older state, or is another one.
 */
export interface LogForked extends Problem<'log-forked'> {
  readonly projection: string
  readonly ledger: string
  readonly seq: number
}

/** The rebuild was cancelled; what was there before is there still. */
export interface RebuildCancelled extends Problem<'rebuild-cancelled'> {
  readonly projection: string
}

/** A later rebuild of the same projection began, and this one gave way to it. */
export interface RebuildOvertaken extends Problem<'rebuild-overtaken'> {
  readonly projection: string
}

/** A question that cannot be read: a day that is none, or a member there is none of. */
export interface BadQuestion extends Problem<'bad-question'> {
  readonly path: string
}

/** A question about a municipality of which nothing was taken in: that nothing is in force there cannot be said. */
export interface MunicipalityUnknown extends Problem<'municipality-unknown'> {
  readonly municipality: string
}

export type ProjectionProblem =
  | EventsFailed
  | FileFailed
  | DatabaseFailed
  | HandlerFailed
  | CheckpointMoved
  | RebuildNeeded
  | LogForked
  | RebuildCancelled
  | RebuildOvertaken
  | BadQuestion
  | MunicipalityUnknown

const _tag = 'ProjectionProblem'

export const eventsFailed = (problem: StoreProblem): EventsFailed => ({
  _tag,
  code: 'events-failed',
  sentence: problem.sentence,
  problem,
})

export const fileFailed = (problem: Failure): FileFailed => ({
  _tag,
  code: 'file-failed',
  sentence: problem.sentence,
  problem,
})

export const databaseFailed = (problem: Failure): DatabaseFailed => ({
  _tag,
  code: 'database-failed',
  sentence: problem.sentence,
  problem,
})

export const handlerFailed = (
  projection: string,
  { ledger, seq }: Pick<StoredEvent, 'ledger' | 'seq'>,
  cause: unknown,
): HandlerFailed => ({
  _tag,
  code: 'handler-failed',
  sentence: `The projection "${projection}" could not take in event number ${seq} of the ledger "${ledger}": ${wordsOf(cause)}`,
  projection,
  ledger,
  seq,
  cause,
})

export const checkpointMoved = (
  projection: string,
  expected: Position,
  actual: Position,
): CheckpointMoved => ({
  _tag,
  code: 'checkpoint-moved',
  sentence: `The projection "${projection}" is no longer where it was: somebody else took it further. Go on from where it is now.`,
  projection,
  expected,
  actual,
})

export const rebuildNeeded = (projection: string): RebuildNeeded => ({
  _tag,
  code: 'rebuild-needed',
  sentence: `The projection "${projection}" was made by another version. It can still be read; rebuild it before it goes on.`,
  projection,
})

export const logForked = (
  projection: string,
  { ledger, seq }: Pick<StoredEvent, 'ledger' | 'seq'>,
): LogForked => ({
  _tag,
  code: 'log-forked',
  sentence: `The projection "${projection}" was made of another history than the store holds: event number ${seq} of the ledger "${ledger}" is not the one it took in last. Find out what became of that, and rebuild it.`,
  projection,
  ledger,
  seq,
})

export const rebuildCancelled = (projection: string): RebuildCancelled => ({
  _tag,
  code: 'rebuild-cancelled',
  sentence: `The rebuild of "${projection}" was cancelled; what was there before is there still.`,
  projection,
})

export const rebuildOvertaken = (projection: string): RebuildOvertaken => ({
  _tag,
  code: 'rebuild-overtaken',
  sentence: `Another rebuild of "${projection}" began later; this one gave way to it.`,
  projection,
})

export const badQuestion = (path: string, sentence: string): BadQuestion => ({
  _tag,
  code: 'bad-question',
  sentence,
  path,
})

export const municipalityUnknown = (municipality: string): MunicipalityUnknown => ({
  _tag,
  code: 'municipality-unknown',
  sentence: `Nothing of "${municipality}" is kept here: look at how it is written, or follow the store in which it is recorded.`,
  municipality,
})

const wordsOf = (cause: unknown): string => {
  if (cause instanceof Error) return cause.message
  const [first] = Array.isArray(cause) ? (cause as ReadonlyArray<unknown>) : [cause]
  return typeof first === 'object' && first !== null && 'sentence' in first
    ? String(first.sentence)
    : String(first)
}
