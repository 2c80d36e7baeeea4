import type { EventStore } from '@minutebook/eventstore'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { ProjectionProblem } from '../problem/ProjectionProblem.js'
import type { Checkpoint, Projecting, Projection } from '../runner/Projection.js'

/** A projection made anew beside the one in use. */
export interface Rebuilding extends Projecting {
  /** Begins with nothing, whatever an earlier attempt left behind. */
  readonly begin: () => TaskEither<ProjectionProblem, Checkpoint>
  /** Puts what was made in place of what is in use, all at once. */
  readonly replace: (at: Checkpoint) => TaskEither<ProjectionProblem, void>
  /** Takes away what was made so far, unless a later rebuild is at work there. */
  readonly abandon: (at: Checkpoint) => TaskEither<ProjectionProblem, void>
}

export interface Rebuildable extends Projection {
  /** Whether whole ledgers may be taken in one after another. */
  readonly keepsLedgersApart: boolean
  readonly rebuilding: (store: EventStore) => Rebuilding
}
