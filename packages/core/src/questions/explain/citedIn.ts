import { pipe } from 'fp-ts/lib/function.js'
import * as E from 'fp-ts/lib/Either.js'
import { payloadOf } from '../../catalogue/payloadOf.js'
import type { ReadEvent } from '../../catalogue/readEvent.js'
import { AtMeeting } from '../../envelope/Envelope.js'
import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import { ConflictAdjudicated } from '../../events/ConflictAdjudicated.js'
import { EventRetracted } from '../../events/EventRetracted.js'
import { RecordCorrected } from '../../events/RecordCorrected.js'
import type { Book } from '../../record/Book.js'
import { horizonOf } from '../../record/KnownAt.js'
import { namedBy, nobody } from '../../events/namedBy.js'
import { Portions } from '../../events/Portions.js'
import { valueAt } from '../../record/corrected.js'
import { CivilDate } from '../../values/CivilDate.js'
import { theMunicipality, type SubjectId } from '../../values/SubjectId.js'
import type { EventId } from '../../values/ids.js'
import { EdtfText, UncertainDate } from '../../values/UncertainDate.js'
import { readKnowledge } from '../readTimes.js'
import type { Register } from '../Register.js'
import type { StatusAnswer } from '../StatusAnswer.js'
import type { CitedInWords, EventNamed, Settles } from './words.js'

/**
 * The events an answer cites, as they were known for it: with their corrections, and not as they were first recorded.
 */
export const citedIn = (
  register: Register,
  { citations, knownAt, on, policy }: StatusAnswer,
): ReadonlyArray<{ readonly id: EventId; readonly cited: CitedInWords }> => {
  const { book } = register
  const horizon = pipe(
    readKnowledge(register, on as CivilDate, knownAt),
    E.match(
      () => horizonOf(book, null),
      (read) => read.horizon,
    ),
  )
  const known = new Map(
    register
      .study(policy, horizon)
      .events()
      .map((entry) => [entry.event.id, entry]),
  )
  return citations.flatMap(({ event: id, seq }) => {
    // A settled record is not among what is known, nor is what is about another policy.
    const entry = known.get(id) ?? book.at(seq)
    return entry === undefined ? [] : [{ id, cited: citedAs(entry, book, policy) }]
  })
}

const citedAs = (entry: ReadEvent, book: Book, policy: SubjectId): CitedInWords => {
  const { event, kind } = entry
  const { decidedOn } = event
  const { acts, mentions = [] } = kind === null ? nobody : namedBy(kind, event.data)
  const about = acts[0] ?? mentions[0] ?? policy
  const data = event.data as Readonly<Record<string, unknown>>
  const settles = settledBy(entry, book)
  return {
    seq: event.seq,
    type: event.type,
    of: about === policy || about === theMunicipality ? null : about,
    named:
      textIn(data['rule']) ?? textIn(data['profile']) ?? textIn(data['condition']) ?? textIn(data['status']),
    portions: Portions.is(data['portions']) ? data['portions'] : [],
    days: settles === null ? daysIn(event) : [],
    decided: decidedOn?.edtf ?? null,
    saying: decidedOn === null ? null : wordsOf(decidedOn),
    by: actorOf(event),
    place: placeOf(event),
    settles,
  }
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The days an event gives beside that of its decision, where they are others. */
const daysIn = (event: RecordedEvent): CitedInWords['days'] =>
  givingDays.flatMap((path) => {
    const value = valueAt(event, path)
    const day = UncertainDate.is(value) ? value.edtf : CivilDate.is(value) ? value : null
    return day === null || day === event.decidedOn?.edtf ? [] : [{ path, day }]
  })

/** Where events give days on which their effect, or what they tell of, hangs. */
const givingDays = [
  '/data/effectiveOn',
  '/data/operation/takesEffectOn',
  '/data/commencedOn',
  '/data/commencement/on',
  '/data/publishedOn',
  '/data/settledOn',
  '/data/observedOn',
  '/data/scheduledFor',
  '/data/triggeredOn',
  '/data/from',
  '/data/until',
  '/data/lastDay',
  '/data/sunset/on',
]

/** What a source calls a day, where it does not simply write it. */
const wordsOf = ({ edtf, text }: { readonly edtf: string; readonly text: string }): string | null =>
  text === edtf ? null : text

const settledBy = (entry: ReadEvent, book: Book): Settles | null => {
  const named = (id: EventId): EventNamed => book.cited(book.seqOf(id) ?? entry.event.seq)
  const retraction = payloadOf(EventRetracted, entry)
  if (retraction !== undefined) return { does: 'retracts', event: named(retraction.target) }
  const ruling = payloadOf(ConflictAdjudicated, entry)
  if (ruling !== undefined)
    return { does: 'rejects', event: named(ruling.rejected), chosen: named(ruling.chosen) }
  const correction = payloadOf(RecordCorrected, entry)
  if (correction === undefined) return null
  const { target, path, from, to } = correction
  return { does: 'corrects', event: named(target), path, from: shown(from), to: shown(to) }
}

/** A day is shown as a day, a sitting by its id and item, names one after another, anything else as it is stored. */
const shown = (value: unknown): string | null => {
  if (value === null) return null
  if (UncertainDate.is(value)) return value.edtf
  if (AtMeeting.is(value)) return value.item === null ? value.id : `${value.id}, item ${value.item}`
  if (Portions.is(value)) return value.join(', ')
  return EdtfText.is(value) ? value : JSON.stringify(value)
}

const actorOf = ({ by }: RecordedEvent): string | null => (by === null ? null : (by.office ?? by.body))

const placeOf = ({ source }: RecordedEvent): string | null => {
  if (source === null) return null
  const place = [source.title, source.locator].filter((part) => part !== null).join(', ')
  return source.quote === null
    ? place || null
    : `${place}: “${source.quote.length > 160 ? `${source.quote.slice(0, 159)}…` : source.quote}”`
}
