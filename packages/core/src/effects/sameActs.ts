import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { adopting } from '../events/adopting.js'
import { inNewestShape } from '../events/earlierVersion.js'
import { namedBy } from '../events/namedBy.js'
import { spelledAlike, type Portions } from '../events/Portions.js'
import { resolutionsOf } from '../law/resolutionsOf.js'
import { gather } from '../values/gather.js'
import type { EventId } from '../values/ids.js'
import type { SubjectId } from '../values/SubjectId.js'
import { groupsOf, type Pair } from './groupsOf.js'
import { sliceOver, type Slice } from './Slice.js'
import { takenAgainIn, type TakenAgain } from './takenAgain.js'

const none: ReadonlyArray<never> = []

/**
 * The acts that are on record more than once: of each its records, in the order of recording (R21). `recorded` is all
 * there was in a slice, `known` what is left of it. What was taken back, or rejected for another, tells of no act any
 * more; but that two others are records of the act it told of stays so.
 */
export const actsToldTwice = (
  recorded: ReadonlyArray<ReadEvent>,
  known: ReadonlyArray<ReadEvent>,
): ReadonlyArray<ReadonlyArray<ReadEvent>> => {
  const gone = known === recorded ? none : notAmong(known, recorded)
  const all = gone.length === 0 ? known : [...known, ...gone]
  const pairs = [...marked(known, gone), ...doneByOneResolution(all, known)]
  if (pairs.length === 0) return none
  const groupOf = groupsOf(pairs)
  const groups = new Map<EventId, Array<ReadEvent>>()
  for (const entry of known) {
    const group = groupOf(entry.event.id)
    if (group !== undefined) gather(groups, group, entry)
  }
  return [...groups.values()].flatMap(apart).filter(({ length }) => length > 1)
}

/** A correction leaves an event what it was: the same. */
const notAmong = (
  known: ReadonlyArray<ReadEvent>,
  recorded: ReadonlyArray<ReadEvent>,
): ReadonlyArray<ReadEvent> => {
  const left = new Set(known.map(({ event }) => event.seq))
  return recorded.filter(({ event }) => !left.has(event.seq))
}

/** Those that are marked as records of one act, where they are about one thing. */
const marked = (known: ReadonlyArray<ReadEvent>, gone: ReadonlyArray<ReadEvent>): ReadonlyArray<Pair> => {
  let pairs: Array<Pair> | null = null
  let slice: Slice | null = null
  const mark = (entry: ReadEvent, isGone: boolean): void => {
    const sameActAs = markOf(entry)
    if (sameActAs === undefined) return
    slice ??= sliceOver(known)
    const other = isGone ? undefined : slice.find(sameActAs)
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
  event.cites.length === 0 || kind === null ? undefined : namedBy(kind, event.data).sameActAs

const areOfOneThing = (a: ReadEvent, b: ReadEvent): boolean => {
  const acts = actsOf(b)
  return actsOf(a).some((subject) => acts.includes(subject))
}

const actsOf = ({ event, kind }: ReadEvent): ReadonlyArray<SubjectId> =>
  kind === null ? none : namedBy(kind, event.data).acts

/** What only describes a thing is no record of what makes or ends it. */
const apart = (records: ReadonlyArray<ReadEvent>): ReadonlyArray<ReadonlyArray<ReadEvent>> => [
  records.filter(({ kind }) => kind?.onlyDescribes === false),
  records.filter(({ kind }) => kind?.onlyDescribes === true),
]

/**
 * Each with the first that one of the same resolutions did to the same thing, in whole or in one of the same portions,
 * by the same vote.
 */
const doneByOneResolution = (
  all: ReadonlyArray<ReadEvent>,
  known: ReadonlyArray<ReadEvent>,
): ReadonlyArray<Pair> => {
  let firsts: Map<string, Array<RecordedEvent>> | null = null
  let pairs: Array<Pair> | null = null
  let slice: Slice | null = null
  let isTakenAgain: TakenAgain | null = null
  for (const { event, kind } of all) {
    const members = event.causedBy.length === 0 || kind === null ? undefined : kind.among.onceAResolution
    if (members === undefined || kind === null) continue
    slice ??= sliceOver(all)
    firsts ??= new Map()
    const { find } = slice
    const data = inNewestShape(kind, event).data as Readonly<Record<string, unknown>>
    const what = members.map((member) => data[member] ?? null)
    const named = data['portions'] as Portions | undefined
    const portions = named === undefined ? wholly : spelledAlike(named)
    for (const resolution of resolutionsOf(adopting(event, (id) => find(id)?.event)) ?? none)
      for (const portion of portions) {
        const deed = JSON.stringify([kind.type, ...what, resolution, portion])
        const before = firsts.get(deed)
        if (before === undefined) {
          firsts.set(deed, [event])
          continue
        }
        isTakenAgain ??= takenAgainIn(known, slice)
        const isApart = isTakenAgain
        const first = before.find((one) => !isApart(one, event, resolution))
        if (first === undefined) before.push(event)
        else if (first.id !== event.id) {
          pairs ??= []
          pairs.push([first.id, event.id])
        }
      }
  }
  return pairs ?? none
}

const wholly = [null] as const
