import type { Catalogue } from '../catalogue/Catalogue.js'
import { payloadOf } from '../catalogue/payloadOf.js'
import { understood, type ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { ConflictAdjudicated } from '../events/ConflictAdjudicated.js'
import { EventRetracted } from '../events/EventRetracted.js'
import type { DataOfKind, Kind } from '../events/Kind.js'
import { RecordCorrected } from '../events/RecordCorrected.js'
import { gather } from '../values/gather.js'
import type { EventId } from '../values/ids.js'
import { corrected } from './corrected.js'
import { withStandIns } from './standIns.js'

type Correction = Pick<
  RecordedEvent<DataOfKind<typeof RecordCorrected>>,
  'seq' | 'subjects' | 'cites' | 'data'
>

const none: ReadonlyArray<ReadEvent> = []

/** What else is known beside a slice. */
export interface Beside {
  /** Retractions, adjudications and corrections that stand. */
  readonly settling: ReadonlyArray<ReadEvent>
  readonly events: ReadonlyArray<ReadEvent>
  /** An event as it was recorded, be it known or not. */
  readonly recorded: (id: EventId) => ReadEvent | undefined
}

const nothingBeside: Beside = { settling: none, events: none, recorded: () => undefined }

/**
 * The record as then known: retracted events are gone, and of conflicting records those that were rejected; corrected
 * ones are corrected. Retractions, adjudications and corrections may themselves be retracted, so they are settled from
 * the newest down. This is knowledge, not law: it comes before any legal effect is looked at. What followed from an
 * event that is gone follows from what stands in for it.
 */
export const known = (
  catalogue: Catalogue,
  slice: ReadonlyArray<ReadEvent>,
  { settling, events: beside, recorded }: Beside = nothingBeside,
): ReadonlyArray<ReadEvent> => {
  if (settling.length === 0 && !slice.some(isSettling)) return slice
  const retracted = new Set<EventId>()
  /** What was chosen, by what was rejected for it; the newest word on either of them counts. */
  const rejected = new Map<EventId, EventId>()
  const chosen = new Set<EventId>()
  const corrections = new Map<EventId, Array<Correction>>()
  const settle = (entry: ReadEvent): void => {
    const retraction = payloadOf(EventRetracted, entry)
    if (retraction !== undefined) {
      retracted.add(retraction.target)
      return
    }
    const ruling = payloadOf(ConflictAdjudicated, entry)
    if (ruling !== undefined) {
      if (ruling.chosen === ruling.rejected || chosen.has(ruling.rejected) || rejected.has(ruling.chosen))
        return
      chosen.add(ruling.chosen)
      rejected.set(ruling.rejected, ruling.chosen)
      return
    }
    const data = payloadOf(RecordCorrected, entry)
    if (data === undefined) return
    const { seq, subjects, cites } = entry.event
    gather(corrections, data.target, { seq, subjects, cites, data })
  }
  // With what was chosen taken back, what was rejected for it is the record there is.
  const isRejected = (id: EventId): boolean => {
    const winner = rejected.get(id)
    return winner !== undefined && !retracted.has(winner)
  }
  const isGone = (id: EventId): boolean => retracted.has(id) || isRejected(id)
  settling.forEach(settle)
  for (const entry of slice.toReversed()) if (isSettling(entry) && !isGone(entry.event.id)) settle(entry)
  const asCorrected = (entry: ReadEvent): ReadEvent => {
    const changes = corrections.get(entry.event.id)
    return changes === undefined ? entry : withCorrections(catalogue, entry, changes)
  }
  const events = slice.flatMap((entry) => (isGone(entry.event.id) ? none : [asCorrected(entry)]))
  if (retracted.size + rejected.size === 0) return events
  return withStandIns(events, beside, {
    isGone,
    chosenFor: (id) => (isRejected(id) ? rejected.get(id) : undefined),
    before: (id) => {
      const lost = slice.find(({ event }) => event.id === id) ?? recorded(id)
      return lost === undefined ? undefined : asCorrected(lost)
    },
  })
}

/** Whether events of a kind say something of what is on record. */
export const settles = ({ type }: Pick<Kind, 'type'>): boolean =>
  type === EventRetracted.type || type === ConflictAdjudicated.type || type === RecordCorrected.type

export const isSettling = ({ kind }: ReadEvent): boolean => kind !== null && settles(kind)

/** A corrected event touches and rests on what it did, and on what its corrections say it does. */
const withCorrections = (
  catalogue: Catalogue,
  entry: ReadEvent,
  changes: ReadonlyArray<Correction>,
): ReadEvent => {
  const inOrder = changes.toSorted((a, b) => a.seq - b.seq)
  const event = inOrder.reduce<RecordedEvent>(
    (before, { data }) => corrected(before, data.path, data.to) ?? before,
    entry.event,
  )
  const listed = new Set(entry.event.subjects.map(({ id }) => id))
  const further = inOrder.flatMap(({ subjects }) => subjects).filter(({ id }) => !listed.has(id))
  const cites = new Set([...event.cites, ...inOrder.flatMap((one) => one.cites)])
  cites.delete(event.id)
  return {
    ...understood(catalogue, {
      ...event,
      subjects: [...event.subjects, ...further],
      cites: [...cites],
    }),
    corrections: inOrder.map(({ seq }) => seq),
  }
}
