import * as t from 'io-ts'
import { placeIn } from './Place.js'

/** An id that acts of a kind give, told by members of their payload. */
const GivenId = t.readonly(
  t.type({
    /** What the id is; where there are none, there is but one such thing. */
    id: t.readonlyArray(t.string),
    /** What tells what it is given to: two that differ in all of these are two things. */
    to: t.readonlyArray(t.string),
  }),
)

/** An event that acts of a kind name. */
export const NamedEvent = t.intersection([
  t.readonly(
    t.type({
      /** Where the event names it: a JSON Pointer, as of its days. */
      path: placeIn('/data/'),
    }),
  ),
  t.readonly(
    t.partial({
      /** Of what kinds it can be; left out where it can be any that can be set aside. */
      kinds: t.readonlyArray(t.string),
      /** It is undone: as if it had never been. */
      isUndone: t.literal(true),
    }),
  ),
])
export type NamedEvent = t.TypeOf<typeof NamedEvent>

/**
 * The making of the policy (of each, where it names several), what holds it, what ended it; or what is on record of its
 * resolution, motion or power: acts of each of these kinds.
 */
export const WorksOn = t.union([
  t.literal('making'),
  t.literal('holds'),
  t.literal('endings'),
  t.readonly(
    t.type({
      on: t.keyof({ resolution: null, motion: null, authority: null }),
      kinds: t.readonlyArray(t.string),
    }),
  ),
])
export type WorksOn = t.TypeOf<typeof WorksOn>

/** What acts of a kind do to a policy. */
export const DoneToPolicy = t.readonly(
  t.type({
    /** What was done to it, in a word. */
    done: t.string,
    /** Whether it ends the policy, sets how long it lasts, or leaves that as it is. */
    is: t.keyof({ ending: null, limit: null, change: null }),
  }),
)
export type DoneToPolicy = t.TypeOf<typeof DoneToPolicy>

/** It made a policy, ended it, changed it or limited it, held it, or let it go on. */
export const SortOfAct = t.keyof({ making: null, ending: null, change: null, hold: null, release: null })
export type SortOfAct = t.TypeOf<typeof SortOfAct>

/**
 * How acts of a kind stand among other acts, for whoever judges whether what is on record of them can be so (R4, R21).
 * A kind that says nothing of it is taken at its word.
 */
export const AmongActs = t.readonly(
  t.partial({
    /** The event it names as the one it undoes, changes, settles or prolongs. */
    named: NamedEvent,
    /** What it works on, which was there before it, where it names no event. */
    worksOn: WorksOn,
    /** What it does to a policy, which has begun by then and is not over. */
    does: DoneToPolicy,
    /** It is done to a thing but once, as long as it is not undone. */
    once: t.literal(true),
    /** It gives an id, which is given once. */
    gives: GivenId,
    /** Of several upon one thing a version tells which is which. */
    toldByVersion: t.literal(true),
    /**
     * A resolution does it but once to one thing, which these members of the payload name: two such records are of one
     * act (R21). Left out where a resolution may do it several times.
     */
    onceAResolution: t.readonlyArray(t.string),
    /** It settles a motion, which has one outcome. */
    settlesMotion: t.literal(true),
    /** It is done by those who sit at a meeting, and so while they sit. */
    atTheTable: t.literal(true),
    /** No court sets it aside: it tells what somebody saw, declared or asked of a court, or that the municipality is. */
    cannotBeSetAside: t.literal(true),
    /** The sorts of act upon a policy it may be a record of; none where it is no such act. */
    sorts: t.readonlyArray(SortOfAct),
  }),
)
export type AmongActs = t.TypeOf<typeof AmongActs>

/** Acts upon what council passed come after its vote. */
export const afterTheVote = (...kinds: ReadonlyArray<string>): WorksOn => ({
  on: 'resolution',
  kinds: ['ResolutionPassed', ...kinds],
})

/** What becomes of a motion comes after it was moved. */
export const onceMoved: WorksOn = { on: 'motion', kinds: ['MotionMoved'] }
