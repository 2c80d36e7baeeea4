import type { EventId } from '../values/ids.js'

/** Two events that tell of one act. */
export type Pair = readonly [EventId, EventId]

/**
 * All that hang together by pairs, however far: gives of each the one that stands for its group; undefined of any
 * other.
 */
export const groupsOf = (pairs: ReadonlyArray<Pair>): ((id: EventId) => EventId | undefined) => {
  const towards = new Map<EventId, EventId>()
  const standsFor = (id: EventId): EventId => {
    let top = id
    for (let next = towards.get(top); next !== undefined && next !== top; next = towards.get(top)) top = next
    // What was gone along once is near from now on.
    for (let at = id; at !== top;) {
      const next = towards.get(at) as EventId
      towards.set(at, top)
      at = next
    }
    return top
  }
  for (const [one, other] of pairs) {
    const [a, b] = [standsFor(one), standsFor(other)]
    towards.set(a, a)
    towards.set(b, a)
  }
  return (id) => (towards.has(id) ? standsFor(id) : undefined)
}
