import type { Catalogue } from '../catalogue/Catalogue.js'
import { understood, type ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { ConflictAdjudicated } from '../events/ConflictAdjudicated.js'
import { EventRetracted } from '../events/EventRetracted.js'
import type { DataOfKind } from '../events/Kind.js'
import { RecordCorrected } from '../events/RecordCorrected.js'
import type { EventId } from '../values/ids.js'
import { corrected } from './corrected.js'

type Correction = RecordedEvent<DataOfKind<typeof RecordCorrected>>

/**
 * The record as then known: retracted events are gone, and of conflicting records those that were rejected; corrected
 * ones are corrected. Retractions, adjudications and corrections may themselves be retracted, so they are settled from the newest down. This is knowledge, not law: it comes before any
 * legal effect is looked at.
 */
export const known = (catalogue: Catalogue, slice: ReadonlyArray<ReadEvent>): ReadonlyArray<ReadEvent> => {
  const retracted = new Set<EventId>()
  const corrections = new Map<EventId, Array<Correction>>()
  for (let at = slice.length - 1; at >= 0; at -= 1) {
    const entry = slice[at] as ReadEvent
    if (entry.kind === null || retracted.has(entry.event.id)) continue
    if (entry.event.type === EventRetracted.type) {
      retracted.add((entry.event.data as DataOfKind<typeof EventRetracted>).target)
    } else if (entry.event.type === ConflictAdjudicated.type) {
      retracted.add((entry.event.data as DataOfKind<typeof ConflictAdjudicated>).rejected)
    } else if (entry.event.type === RecordCorrected.type) {
      const correction = entry.event as Correction
      const held = corrections.get(correction.data.target)
      if (held === undefined) corrections.set(correction.data.target, [correction])
      else held.unshift(correction)
    }
  }
  if (retracted.size === 0 && corrections.size === 0)
    return slice.map((entry) => ({ ...entry, corrections: [] }))
  return slice.flatMap((entry) => {
    if (retracted.has(entry.event.id)) return []
    const changes = corrections.get(entry.event.id)
    return [
      changes === undefined ? { ...entry, corrections: [] } : withCorrections(catalogue, entry, changes),
    ]
  })
}

/** A corrected event touches what it touched, and what its corrections say it touches. */
const withCorrections = (
  catalogue: Catalogue,
  entry: ReadEvent,
  changes: ReadonlyArray<Correction>,
): ReadEvent => {
  const event = changes.reduce<RecordedEvent>(
    (before, { data }) => corrected(before, data.path, data.to) ?? before,
    entry.event,
  )
  const listed = new Set(entry.event.subjects.map(({ id }) => id))
  const further = changes.flatMap(({ subjects }) => subjects).filter(({ id }) => !listed.has(id))
  return {
    ...understood(catalogue, { ...event, subjects: [...event.subjects, ...further] }),
    corrections: changes.map(({ seq }) => seq),
  }
}
