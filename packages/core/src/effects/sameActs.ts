import type { ReadEvent } from '../catalogue/readEvent.js'
import { adopting } from '../events/adopting.js'
import { inNewestShape } from '../events/earlierVersion.js'
import type { Portions } from '../events/Portions.js'
import { resolutionsOf } from '../law/resolutionsOf.js'
import type { EventId } from '../values/ids.js'
import type { SubjectId } from '../values/SubjectId.js'
import { sliceOver } from './Slice.js'

const none: ReadonlyArray<never> = []

/** Two events that tell of one act. */
type Pair = readonly [EventId, EventId]

/**
 * The acts that are on record more than once: of each its records, in the order of recording (R21). `recorded` is all there
 * was in a slice, `known` what is left of it. What was taken back, or rejected for another, tells of no act any more; but
 * that two others are records of the act it told of stays so.
 */
export const actsToldTwice = (
  recorded: ReadonlyArray<ReadEvent>,
  known: ReadonlyArray<ReadEvent>,
): ReadonlyArray<ReadonlyArray<ReadEvent>> => {
  const gone =
    known === recorded ? none : recorded.filter((one) => !known.some((other) => isSame(one, other)))
  const pairs = [
    ...marked(known, gone),
    ...doneByOneResolution(gone.length === 0 ? known : [...known, ...gone]),
  ]
  if (pairs.length === 0) return none
  return together(pairs)
    .flatMap((ids) => apart(known.filter(({ event }) => ids.has(event.id))))
    .filter(({ length }) => length > 1)
}

/** A correction leaves an event what it was: the same. */
const isSame = ({ event: a }: ReadEvent, { event: b }: ReadEvent): boolean => a.seq === b.seq

/** Those that are marked as records of one act, where they are about one thing. */
const marked = (known: ReadonlyArray<ReadEvent>, gone: ReadonlyArray<ReadEvent>): ReadonlyArray<Pair> => {
  let pairs: Array<Pair> | null = null
  const mark = (entry: ReadEvent, isGone: boolean): void => {
    const sameActAs = markOf(entry)
    if (sameActAs === undefined) return
    const other = isGone ? undefined : known.find(({ event }) => event.id === sameActAs)
    if (other !== undefined && !areOfOneThing(entry, other)) return
    pairs ??= []
    pairs.push([entry.event.id, sameActAs])
  }
  for (const entry of known) mark(entry, false)
  for (const entry of gone) mark(entry, true)
  return pairs ?? none
}

/** What is marked is cited; most cite nothing. */
const markOf = ({ event, kind }: ReadEvent): EventId | undefined =>
  event.cites.length === 0 || kind === null ? undefined : kind.names(event.data).sameActAs

const areOfOneThing = (a: ReadEvent, b: ReadEvent): boolean => {
  const acts = b.kind?.names(b.event.data).acts
  return a.kind?.names(a.event.data).acts.some((subject) => acts?.includes(subject) === true) === true
}

/** What only describes a thing is no record of what makes or ends it. */
const apart = (records: ReadonlyArray<ReadEvent>): ReadonlyArray<ReadonlyArray<ReadEvent>> => [
  records.filter(({ kind }) => kind?.onlyDescribes === false),
  records.filter(({ kind }) => kind?.onlyDescribes === true),
]

/** What a resolution does to a policy but once; what else it does it may do several times. */
const doneOnce: Readonly<Record<string, ReadonlyArray<string>>> = {
  PolicyEnacted: ['policy'],
  PolicyRescinded: ['policy'],
  PolicyAmended: ['policy', 'version'],
  SunsetSet: ['policy', 'key'],
  SunsetExtended: ['policy', 'key'],
}

interface Done {
  readonly entry: ReadEvent
  readonly what: string
  readonly portions: Portions | undefined
  readonly by: ReadonlyArray<SubjectId>
}

const doneByOneResolution = (all: ReadonlyArray<ReadEvent>): ReadonlyArray<Pair> => {
  const done: Array<Done> = []
  const { find } = sliceOver(all)
  for (const entry of all) {
    const { event, kind } = entry
    const members = event.causedBy.length === 0 || kind === null ? undefined : doneOnce[kind.type]
    if (members === undefined || kind === null) continue
    const data = inNewestShape(kind, event).data as Readonly<Record<string, unknown>>
    done.push({
      entry,
      what: JSON.stringify([kind.type, ...members.map((member) => data[member] ?? null)]),
      portions: data['portions'] as Portions | undefined,
      by: resolutionsOf(adopting(event, (id) => find(id)?.event)) ?? none,
    })
  }
  if (done.length < 2) return none
  return done.flatMap((one, at) =>
    done
      .slice(at + 1)
      .filter((other) => areOneDeed(one, other))
      .map((other): Pair => [one.entry.event.id, other.entry.event.id]),
  )
}

const areOneDeed = (a: Done, b: Done): boolean =>
  a.what === b.what &&
  a.by.some((resolution) => b.by.includes(resolution)) &&
  (a.portions === undefined
    ? b.portions === undefined
    : a.portions.some((portion) => b.portions?.includes(portion) === true))

/** All that hang together, however far. */
const together = (pairs: ReadonlyArray<Pair>): ReadonlyArray<ReadonlySet<EventId>> => {
  let groups: ReadonlyArray<ReadonlySet<EventId>> = []
  for (const pair of pairs) {
    const touching = groups.filter((group) => pair.some((id) => group.has(id)))
    const merged = new Set([...touching.flatMap((group) => [...group]), ...pair])
    groups = [...groups.filter((group) => !touching.includes(group)), merged]
  }
  return groups
}
