import type { ReadEvent } from '../catalogue/readEvent.js'
import { sameJson } from '../envelope/canonical.js'
import { renamedIn } from '../record/renamedIn.js'
import type { EventId } from '../values/ids.js'
import { mostWays } from './mostWays.js'

/**
 * What is known, with of each act one of its records, the one taken to be right. It stands where its act was first put
 * on record, under the number of that place.
 */
export interface Telling {
  readonly events: ReadonlyArray<ReadEvent>
  /** The places left empty, by `seq`. */
  readonly without: ReadonlySet<number>
  /** The `seq` of the record that stands in a place not its own, by that place. */
  readonly inPlaceOf: ReadonlyMap<number, number>
}

/** Every way to read what is known; of nearly every slice there is one. */
export interface EveryWay<W> {
  readonly all: ReadonlyArray<W>
  /** The records of each act of which they say different things, by `seq`. */
  readonly conflicts: ReadonlyArray<ReadonlyArray<number>>
  /** There were more ways than are looked at. */
  readonly cut: boolean
}

type RightRecord = readonly [right: ReadEvent, of: ReadonlyArray<ReadEvent>]

/**
 * Every way to take one record of each act for right (R21). Of records that say the same the first stands for all. What
 * is said of an act is said of it whichever record of it was named: a hold laid by one record is lifted where the other
 * was named.
 */
export const tellingsOf = (
  known: ReadonlyArray<ReadEvent>,
  acts: ReadonlyArray<ReadonlyArray<ReadEvent>>,
): EveryWay<Telling> => {
  const choices = acts.map((records) =>
    records
      .filter((one, at) => !records.slice(0, at).some((before) => saySame(before, one)))
      .map((right): RightRecord => [right, records]),
  )
  let ways: ReadonlyArray<ReadonlyArray<RightRecord>> = [[]]
  let cut = false
  for (const choice of choices) {
    const more = ways.flatMap((way) => choice.map((one) => [...way, one]))
    cut ||= more.length > mostWays
    ways = more.slice(0, mostWays)
  }
  return {
    all: ways.map((way) => toldBy(known, way)),
    conflicts: choices
      .filter(({ length }) => length > 1)
      .map((choice) => choice.map(([right]) => right.event.seq)),
    cut,
  }
}

/** Whether two records say the same of their act: all that bears on what it does in law. */
const saySame = ({ event: a }: ReadEvent, { event: b }: ReadEvent): boolean =>
  a.type === b.type &&
  a.version === b.version &&
  sameJson([a.decidedOn, a.by, a.meeting, a.evidence], [b.decidedOn, b.by, b.meeting, b.evidence]) &&
  sameJson(a.causedBy, b.causedBy) &&
  sameJson(unmarked(a.data), unmarked(b.data))

const unmarked = (data: unknown): unknown => ({ ...(data as object), sameActAs: null })

const toldBy = (known: ReadonlyArray<ReadEvent>, way: ReadonlyArray<RightRecord>): Telling => {
  const without = new Set<number>()
  const names = new Map<string, EventId>()
  const standing = new Map<number, ReadEvent>()
  const inPlaceOf = new Map<number, number>()
  for (const [right, [first = right, ...others]] of way) {
    const { seq } = first.event
    for (const { event } of others) without.add(event.seq)
    for (const { event } of [first, ...others])
      if (event.id !== right.event.id) names.set(event.id, right.event.id)
    if (right === first) continue
    standing.set(seq, { ...right, event: { ...right.event, seq } })
    inPlaceOf.set(seq, right.event.seq)
  }
  return {
    events: known
      .filter(({ event }) => !without.has(event.seq))
      .map((entry) => renamed(standing.get(entry.event.seq) ?? entry, names)),
    without,
    inPlaceOf,
  }
}

/**
 * An event that speaks of the records taken to be right, where it spoke of others of their acts; a record not of
 * itself.
 */
const renamed = (entry: ReadEvent, names: ReadonlyMap<string, EventId>): ReadEvent => {
  const { event } = entry
  const { id, causedBy, cites } = event
  if (![...causedBy, ...cites].some((one) => names.has(one))) return entry
  const rightOnes = (ids: ReadonlyArray<EventId>): ReadonlyArray<EventId> =>
    [...new Set(ids.map((one) => names.get(one) ?? one))].filter((one) => one !== id)
  return {
    ...entry,
    event: {
      ...event,
      causedBy: rightOnes(causedBy),
      cites: rightOnes(cites),
      data: renamedIn(event.data, names),
    },
  }
}
