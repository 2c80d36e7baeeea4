import type { EventToAppend, StoredEvent } from '../port/StoredEvent.js'

/** Two municipalities, named as most are. */
export const town = 'ocd-division/country:ca/csd:4811049'
export const village = 'ocd-division/country:ca/csd:4811052'

/** The time of recording that lies so many microseconds after the beginning of 2026. */
export const instant = (microseconds: number): string => {
  const milliseconds = new Date(Date.UTC(2026, 0, 1) + Math.floor(microseconds / 1000)).toISOString()
  return `${milliseconds.slice(0, 23)}${String(microseconds % 1000).padStart(3, '0')}Z`
}

let microseconds = 0

/** A later time of recording than any given before. */
export const later = (): string => {
  microseconds += 1
  return instant(microseconds)
}

/** Ids are never the same from one run to the next: a store behind the tests may outlive them. */
const newId = (): string => crypto.randomUUID()

/** One event; whatever is not said is new. */
export const event = (said: Partial<EventToAppend> = {}): EventToAppend => {
  const id = said.id ?? newId()
  return { id, recordedAt: later(), leaf: `{"id":"${id}","type":"PolicyEnacted"}`, ...said }
}

/** The events of one append. */
export const events = (count: number, recordedAt: string = later()): ReadonlyArray<EventToAppend> =>
  Array.from({ length: count }, () => event({ recordedAt }))

/** What an event was when it was appended. */
export const asAppended = ({ id, recordedAt, leaf }: StoredEvent): EventToAppend => ({ id, recordedAt, leaf })

/** The event of that place; there must be one. */
export const at = <A>(items: ReadonlyArray<A>, place: number): A => {
  const item = items.at(place)
  if (item === undefined) throw new RangeError(`There is nothing at ${place}.`)
  return item
}
