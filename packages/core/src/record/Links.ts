import type { EventId } from '../values/ids.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Behind } from './Behind.js'
import type { Corrections } from './corrections.js'
import type { Linked } from './Linked.js'

/** How the events of a ledger hang together: who lists what, who waits on whom, who rests on which event. */
export interface Links extends Corrections {
  readonly eventOf: (id: EventId) => Linked | undefined
  /** What an event does something to, as recorded or corrected; nothing where it is not known or not understood. */
  readonly actsOf: (id: EventId) => ReadonlyArray<SubjectId>
  /** The events of a kind that list a subject, as recorded or corrected. */
  readonly listingOfType: (subject: SubjectId, type: string) => ReadonlyArray<EventId>
  /** The events that do something to a subject. */
  readonly actingOn: (subject: SubjectId) => ReadonlyArray<EventId>
  readonly waitingOn: (subject: SubjectId) => ReadonlyArray<SubjectId>
  /** What a policy came out of, and what that did, however far. */
  readonly sourcesOf: (subject: SubjectId) => ReadonlyArray<SubjectId>
  /** What its start may hang on, however far: the policies that may end it, and the decisions that may make or end any. */
  readonly awaitedBy: (policy: SubjectId) => ReadonlyArray<SubjectId>
  readonly restingOn: (id: EventId) => ReadonlyArray<EventId>
  /** What followed from an event (`causedBy`), however far. */
  readonly followersOf: (id: EventId) => ReadonlyArray<Linked>
  /** The events that annul, correct or retract another. */
  readonly undoing: (id: EventId) => ReadonlyArray<EventId>
  /** What stands behind whatever follows from an event (`causedBy`). */
  readonly behind: (cause: EventId) => Behind
  /** The events that are marked as records of the act an event tells of. */
  readonly markedAs: (id: EventId) => ReadonlyArray<EventId>
  /** All that hang together by such marks, however far, that event first (R21). */
  readonly recordsOf: (id: EventId) => ReadonlyArray<EventId>
}
