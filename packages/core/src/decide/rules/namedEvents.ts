import { EventRetracted } from '../../events/EventRetracted.js'
import { RecordCorrected } from '../../events/RecordCorrected.js'
import { problem, type Problem } from '../../problem/Problem.js'
import { pointerOf } from '../../problem/pointer.js'
import type { EventId } from '../../values/ids.js'
import type { Rule } from './Rule.js'
import { namedBy } from '../../events/namedBy.js'

/** What a payload speaks of or undoes is an event on record: nothing rests on what never was. */
export const aboutNamedEvents: Rule = ({ one, register }) => {
  const { kind, act } = one
  // These have rules of their own, with more to say.
  if (kind.type === RecordCorrected.type || kind.type === EventRetracted.type) return []
  const { undoes, changes, sameActAs, cites = [] } = namedBy(kind, act.data)
  return [...cites, undoes ?? [], changes ?? [], sameActAs ?? []]
    .flat()
    .filter((id) => register.book.seqOf(id) === undefined)
    .map((id) => missing(id, placeOf(id, act.data) ?? []))
}

const missing = (id: EventId, at: ReadonlyArray<string>): Problem =>
  problem('event-unknown', `/data${pointerOf(at)}`, `There is no event ${id} on record.`)

const placeOf = (
  wanted: EventId,
  data: unknown,
  at: ReadonlyArray<string> = [],
): ReadonlyArray<string> | null => {
  if (data === wanted) return at
  if (typeof data !== 'object' || data === null) return null
  for (const [name, inner] of Object.entries(data)) {
    const found = placeOf(wanted, inner, [...at, name])
    if (found !== null) return found
  }
  return null
}
