import { createHash } from 'node:crypto'
import { beginning, type EventStore, type Position, type StoredEvent } from '@minutebook/eventstore'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { HandlerFailed, ProjectionProblem } from '../problem/ProjectionProblem.js'

/** A place in the log, with the event that stands right before it: a position alone may be one of another history. */
export interface Reached {
  /** Everything up to here is taken in, and nothing after it. */
  readonly position: Position
  /**
   * Null at the beginning, where there is none. With the SHA-256 of its leaf: one with the same id and other bytes is
   * another event.
   */
  readonly last: (Pick<StoredEvent, 'ledger' | 'seq' | 'id'> & { readonly digest: string }) | null
}

export const theBeginning: Reached = { position: beginning, last: null }

/** The place right after an event. */
export const reachedBy = ({ position, ledger, seq, id, leaf }: StoredEvent): Reached => ({
  position,
  last: { ledger, seq, id, digest: digestOf(leaf) },
})

export const digestOf = (leaf: string): string => createHash('sha256').update(leaf).digest('hex')

/** How far a projection has come. */
export interface Checkpoint extends Reached {
  /** Rises each time it is moved: whoever holds an older number is not its owner any more. */
  readonly move: number
}

type Moving = TaskEither<ProjectionProblem, Checkpoint>

/** A projection at work on one store. */
export interface Projecting {
  readonly checkpoint: () => Moving
  /** The ledgers that were put aside, since an event of theirs could not be taken in. */
  readonly parked: () => TaskEither<ProjectionProblem, ReadonlySet<string>>
  /**
   * Takes in events, in order, and moves the checkpoint: both or neither. Where it is not the one that was given,
   * nothing is written (`checkpoint-moved`). No events are a move over what it does not want.
   */
  readonly apply: (events: ReadonlyArray<StoredEvent>, from: Checkpoint, to: Reached) => Moving
  /** Puts the ledger of an event aside and moves the checkpoint past it: both or neither. */
  readonly park: (event: StoredEvent, why: HandlerFailed, from: Checkpoint, to: Reached) => Moving
}

/**
 * Something that is made of events and kept, with the place in the log it was made up to. It is moved on by `follow`
 * and `catchUp`, whatever store the events are in.
 */
export interface Projection {
  /** Its name in the place it is kept in; two projections of different names know nothing of each other. */
  readonly name: string
  /** Which events it is made of; all of them where left out. */
  readonly wants?: (event: StoredEvent) => boolean
  readonly start: (store: EventStore) => Projecting
}
