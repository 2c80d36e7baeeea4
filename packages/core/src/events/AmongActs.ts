/**
 * How acts of a kind stand among other acts, for whoever judges whether what is on record of them can be so (R4, R21).
 * A kind that says nothing of it is taken at its word.
 */
export interface AmongActs {
  /** The event it names as the one it undoes, changes, settles or prolongs. */
  readonly named?: NamedEvent
  /** What it works on, which was there before it, where it names no event. */
  readonly worksOn?: WorksOn
  /** What it does to a policy, which has begun by then and is not over. */
  readonly does?: DoneToPolicy
  /** It is done to a thing but once, as long as it is not undone. */
  readonly once?: true
  /** Of several upon one thing a version tells which is which. */
  readonly toldByVersion?: true
  /**
   * A resolution does it but once to one thing, which these members of the payload name: two such records are of one act
   * (R21). Left out where a resolution may do it several times.
   */
  readonly onceAResolution?: ReadonlyArray<string>
  /** It settles a motion, which has one outcome. */
  readonly settlesMotion?: true
  /** It is done by those who sit at a meeting, and so while they sit. */
  readonly atTheTable?: true
  /** The sorts of act upon a policy it may be a record of; none where it is no such act. */
  readonly sorts?: ReadonlyArray<SortOfAct>
}

/** An event that acts of a kind name. */
export interface NamedEvent {
  /** Where the event names it: a JSON Pointer, as of its days. */
  readonly path: `/data/${string}`
  /** Of what kinds it can be; left out where it can be of any. */
  readonly kinds?: ReadonlyArray<string>
  /** It is undone: as if it had never been. */
  readonly isUndone?: true
}

/**
 * The making of the policy (of each, where it names several), what holds it, what ended it; or what is on record of its
 * resolution, motion or power: acts of each of these kinds.
 */
export type WorksOn =
  | 'making'
  | 'holds'
  | 'endings'
  | { readonly on: 'resolution' | 'motion' | 'authority'; readonly kinds: ReadonlyArray<string> }

/** What acts of a kind do to a policy. */
export interface DoneToPolicy {
  /** What was done to it, in a word. */
  readonly done: string
  /** Whether it ends the policy, sets how long it lasts, or leaves that as it is. */
  readonly is: 'ending' | 'limit' | 'change'
}

/** It made a policy, ended it, changed it or limited it, held it, or let it go on. */
export type SortOfAct = 'making' | 'ending' | 'change' | 'hold' | 'release'

/** Acts upon what council passed come after its vote. */
export const afterTheVote = (...kinds: ReadonlyArray<string>): WorksOn => ({
  on: 'resolution',
  kinds: ['ResolutionPassed', ...kinds],
})

/** What becomes of a motion comes after it was moved. */
export const onceMoved: WorksOn = { on: 'motion', kinds: ['MotionMoved'] }
