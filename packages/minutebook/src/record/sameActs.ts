import {
  canonical,
  correctionMeant,
  inNewestShape,
  namedBefore,
  readAct,
  touches,
  type Act,
  type ActInput,
  type Book,
  type RecordedEvent,
  type UnderstoodAct,
} from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'

/** Whether recorded events are what these acts were recorded as: one event an act, each with all the act says. */
export const areSameActs = (
  book: Book,
  inputs: ReadonlyArray<ActInput>,
  events: ReadonlyArray<RecordedEvent>,
): boolean => {
  const ids = events.map(({ id }) => id)
  const named = namedBefore(book, inputs, ids)
  const acts = inputs.flatMap((input, at) => readAsThen(book, input, events[at], named(at)))
  if (acts.length !== inputs.length || acts.length !== events.length) return false
  return acts.every((act, at) => {
    const event = events[at]
    return event !== undefined && isSameAct(book, act, event)
  })
}

/** The kind may have a newer version by now: an act that names none is read as it was read when it was recorded. */
const readAsThen = (
  book: Book,
  input: ActInput,
  event: RecordedEvent | undefined,
  named: Parameters<typeof readAct>[2],
): ReadonlyArray<UnderstoodAct> => {
  if (event === undefined) return []
  const read = readAct(book.catalogue, { version: event.version, ...input }, named)
  if (E.isLeft(read)) return []
  // What a correction was said to replace is what stood there then.
  return [correctionMeant(book, read.right, () => (event.data as { readonly from?: unknown }).from)]
}

/** The ledger cites more than the author did, so what is cited is compared apart. */
const isSameAct = (book: Book, { act, kind }: UnderstoodAct, stored: RecordedEvent): boolean => {
  // The act was raised when it was read; what was recorded by an earlier release is still as it was.
  const recordedAs = book.at(stored.seq)?.kind ?? null
  const event = recordedAs === null ? stored : inNewestShape(recordedAs, stored)
  const own: ReadonlyArray<string> = act.cites ?? []
  const cited: ReadonlyArray<string> = [...event.cites, ...event.causedBy]
  const derived = touches({ ...event, cites: [] }, kind, book.links()).cites
  return (
    spelling(act, act.causedBy ?? []) === spelling(event, event.causedBy) &&
    own.every((id) => cited.includes(id)) &&
    event.cites.every((id) => own.includes(id) || derived.includes(id))
  )
}

/** What an act says, in one spelling; null where it cannot be written, and so was never recorded. */
const spelling = (said: Act | RecordedEvent, causedBy: ReadonlyArray<string>): string | null => {
  const text = canonical({
    type: said.type,
    causedBy,
    data: said.data,
    decidedOn: said.decidedOn ?? null,
    by: said.by ?? null,
    meeting: said.meeting ?? null,
    evidence: said.evidence ?? null,
    source: said.source ?? null,
    claimed: said.claimed ?? null,
    attachments: said.attachments ?? [],
  })
  return E.isRight(text) ? text.right : null
}
