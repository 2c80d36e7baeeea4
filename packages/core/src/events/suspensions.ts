import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { EventId } from '../values/ids.js'

interface Suspension {
  readonly prolongs?: EventId
}

type Link = Pick<RecordedEvent<Suspension>, 'id' | 'data'>

/** The hold of a suspension: its own, or that of the one it prolongs, however often that was prolonged before. */
export const suspensionKey = (suspension: Link, cited: ReadonlyArray<RecordedEvent>): string => {
  const seen = new Set<EventId>()
  let first = suspension
  for (let next: Link | undefined = first; next !== undefined && !seen.has(next.id);) {
    first = next
    seen.add(next.id)
    const { prolongs } = first.data
    next = cited.find(({ id }) => id === prolongs) as Link | undefined
  }
  return holdKey(first.id)
}

/** The hold an event itself lays on a policy. */
export const holdKey = (id: EventId): string => `held by ${id}`
