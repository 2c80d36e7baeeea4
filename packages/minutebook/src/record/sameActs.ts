import {
  canonical,
  readAct,
  touches,
  type Act,
  type ActInput,
  type RecordedEvent,
  type Book,
} from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'

/** Whether recorded events are what these acts were recorded as: one event an act, each with all the act says. */
export const areSameActs = (
  book: Book,
  acts: ReadonlyArray<ActInput>,
  events: ReadonlyArray<RecordedEvent>,
): boolean => {
  const labels = new Map(acts.map(({ label }, at) => [`#${label ?? ''}`, events[at]?.id]))
  const idOf = (reference: string): string => labels.get(reference) ?? reference
  return acts.length === events.length && events.every((event, at) => isSameAct(book, acts[at], event, idOf))
}

const isSameAct = (
  book: Book,
  input: ActInput | undefined,
  event: RecordedEvent,
  idOf: (reference: string) => string,
): boolean => {
  // Recorded before a newer version of the kind came up: the act is read as it was read then.
  const read = readAct(book.catalogue, { version: event.version, ...input })
  if (E.isLeft(read)) return false
  const { act, kind } = read.right
  const derived = touches({ ...event, cites: [] }, kind, book.links()).cites
  const own: ReadonlyArray<string> = act.cites ?? []
  const cited: ReadonlyArray<string> = [...event.cites, ...event.causedBy]
  return (
    spelling(act, kind.version, (act.causedBy ?? []).map(idOf)) ===
      spelling(event, event.version, event.causedBy) &&
    own.every((id) => cited.includes(id)) &&
    event.cites.every((id) => own.includes(id) || derived.includes(id))
  )
}

/** What an act says, in one spelling; what it cites is compared apart, since the ledger cites more than the author. */
const spelling = (
  said:
    | Pick<
        Act,
        'type' | 'data' | 'decidedOn' | 'by' | 'meeting' | 'evidence' | 'source' | 'claimed' | 'attachments'
      >
    | RecordedEvent,
  version: number,
  causedBy: ReadonlyArray<string>,
): string | null => {
  const { type, data, decidedOn, by, meeting, evidence, source, claimed, attachments } = said
  const text = canonical({
    type,
    version,
    causedBy,
    data,
    decidedOn: decidedOn ?? null,
    by: by ?? null,
    meeting: meeting ?? null,
    evidence: evidence ?? null,
    source: source ?? null,
    claimed: claimed ?? null,
    attachments: attachments ?? [],
  })
  return E.isRight(text) ? text.right : null
}
