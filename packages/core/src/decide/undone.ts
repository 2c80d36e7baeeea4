import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Draft } from '../envelope/Envelope.js'
import { ConflictAdjudicated } from '../events/ConflictAdjudicated.js'
import { EventRetracted } from '../events/EventRetracted.js'
import { settles } from '../record/known.js'
import type { Kind } from '../events/Kind.js'
import { problem, type Problem } from '../problem/Problem.js'
import type { Register } from '../questions/Register.js'
import { horizonOf } from '../record/KnownAt.js'
import type { EventId } from '../values/ids.js'
import type { Instant } from '../values/Instant.js'
import { faultsOf } from './faultsOf.js'
import { provisionalOn } from './provisional.js'

/** A draft with the place of its act in the command. */
export interface Drafted {
  readonly at: number
  readonly draft: Draft
  readonly kind: Kind
}

/**
 * What the corrections and retractions of a command make of the record: events that could not have happened with them,
 * and could without. They are looked at when all acts are in (`after`), since it often takes several to put one mistake
 * right.
 */
export const undone = (
  register: Register,
  now: Instant,
  after: Register,
  drafts: ReadonlyArray<Drafted>,
): ReadonlyArray<Problem> => {
  const isUndoing = ({ kind }: Drafted): boolean => settles(kind)
  if (!drafts.some(isUndoing)) return []
  const { register: before, add } = provisionalOn(register, now)
  for (const one of drafts) if (!isUndoing(one)) add(one.draft, one.kind)

  const seen = new Set<EventId>()
  return drafts.filter(isUndoing).flatMap((one) => {
    const entries = knownOf(after, one.draft).filter(({ event }) => !seen.has(event.id))
    for (const { event } of entries) seen.add(event.id)
    const stood = new Map(knownOf(before, one.draft).map((entry) => [entry.event.id, entry]))
    return entries.flatMap((entry) => {
      const faults = faultsOf(after, entry, now)
      const old = faults.length === 0 ? undefined : stood.get(entry.event.id)
      const known = old === undefined ? [] : faultsOf(before, old, now)
      return faults
        .filter((fault) => !known.some(({ code, path }) => code === fault.code && path === fault.path))
        .map((fault) => becauseOf(one, entry, fault))
    })
  })
}

/** The events that list what a correction or retraction touches, as known. */
const knownOf = (register: Register, { subjects }: Draft): ReadonlyArray<ReadEvent> => [
  ...new Map(
    subjects.flatMap((subject) =>
      register
        .study(subject, horizonOf(register.book, null))
        .events()
        .filter(({ event }) => event.subjects.some(({ id }) => id === subject))
        .map((entry) => [entry.event.id, entry] as const),
    ),
  ).values(),
]

/** Where each says what it takes away. */
const places: Readonly<Record<string, string>> = {
  [EventRetracted.type]: 'target',
  [ConflictAdjudicated.type]: 'rejected',
}

const becauseOf = ({ at, kind }: Drafted, { event }: ReadEvent, { code, sentence, rule }: Problem): Problem =>
  problem(
    code,
    `/${at}/data/${places[kind.type] ?? 'to'}`,
    `With this, event ${event.seq} (${event.type}) could not have happened: ${sentence}`,
    rule,
  )
