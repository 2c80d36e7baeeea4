import { sameJson } from '../envelope/canonical.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Kind } from '../events/Kind.js'
import { namedBy } from '../events/namedBy.js'
import type { Horizon } from '../record/KnownAt.js'
import { eventsAbout } from './eventsAbout.js'
import type { Register } from './Register.js'

/** An act that gives an id: on record by its `seq`, or about to be. */
interface Giving {
  readonly kind: Kind
  readonly data: Members
  readonly seq?: number
}

type Members = Readonly<Record<string, unknown>>

/** The event that gave an id to something else before: an id is never used again. Null where there is none. */
export const idGivenBefore = (
  register: Register,
  horizon: Horizon,
  { kind, data, seq = Infinity }: Giving,
): RecordedEvent | null => {
  const { gives } = kind.among
  if (gives === undefined) return null
  const { acts, mentions = [] } = namedBy(kind, data)
  const [about] = [...acts, ...mentions]
  if (about === undefined) return null
  const isAnother = (one: RecordedEvent): boolean => {
    const given = one.data as Members
    return (
      one.type === kind.type &&
      one.seq < seq &&
      gives.id.every((member) => given[member] === data[member]) &&
      gives.to.every((member) => !sameJson(given[member], data[member]))
    )
  }
  return eventsAbout(register, horizon, about).find(isAnother) ?? null
}

/** What an id is called where it is told of; null where there is but one such thing. */
export const givenId = ({ among: { gives } }: Kind, data: Members): string | null =>
  gives === undefined || gives.id.length === 0
    ? null
    : gives.id.map((member) => String(data[member])).join(', ')
