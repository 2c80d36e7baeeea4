import { sameJson } from '../envelope/canonical.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { DataOfKind, Kind } from '../events/Kind.js'
import { RecordCorrected } from '../events/RecordCorrected.js'
import { stepsOf } from '../problem/pointer.js'
import { isRecord } from '../codecs/isRecord.js'
import type { Book } from '../record/Book.js'
import { replaced, valueAt } from '../record/corrected.js'
import { EventId } from '../values/ids.js'
import { UncertainDate } from '../values/UncertainDate.js'
import { Act } from './Act.js'
import type { UnderstoodAct } from './readAct.js'
import { spelledOut } from './spelledOut.js'

type Correction = DataOfKind<typeof RecordCorrected>

/**
 * A correction as its author means it: what it puts in (`to`) is written as it would be in the act it corrects, a day as
 * one text or an event by its number; and what stood there (`from`) is what stands, where that is what is meant.
 * `standing` tells what stands there, undefined where nothing can be corrected. Any other act is as it was.
 */
export const correctionMeant = (
  book: Book,
  one: UnderstoodAct,
  standing: (correction: Correction) => unknown,
): UnderstoodAct => {
  if (one.kind.type !== RecordCorrected.type) return one
  const correction = one.act.data as Correction
  const stands = standing(correction)
  const entry = book.at(book.seqOf(correction.target) ?? -1)
  if (stands === undefined || entry === undefined || entry.kind === null) return one
  const data = {
    ...correction,
    from: isMeant(book, correction.from, stands) ? stands : correction.from,
    to: UncertainDate.is(stands)
      ? spelledOut(UncertainDate, correction.to, book)
      : spelledWithin(book, entry.event, entry.kind, correction),
  }
  return { ...one, act: { ...one.act, data } }
}

/** What a correction puts in, as the act it corrects would have it at that place. */
const spelledWithin = (book: Book, event: RecordedEvent, kind: Kind, { path, to }: Correction): unknown => {
  const steps = stepsOf(path) ?? []
  const changed = replaced(event, steps, to) as RecordedEvent
  const spelled =
    steps[0] === 'data'
      ? { data: spelledOut(kind.codec, changed.data, book) }
      : spelledOut(Act, changed, book)
  return valueAt(spelled, path) ?? to
}

/** Whether somebody who wrote this means what stands: a day by its EDTF, an event by its number. */
const isMeant = (book: Book, written: unknown, stands: unknown): boolean => {
  if (UncertainDate.is(stands) && written === stands.edtf) return true
  if (typeof written === 'number' && EventId.is(stands)) return book.seqOf(stands) === written
  if (Array.isArray(written) && Array.isArray(stands))
    return (
      written.length === stands.length &&
      written.every((one, at) => isMeant(book, one, stands[at] as unknown))
    )
  if (!isRecord(written) || !isRecord(stands)) return sameJson(written, stands)
  const [names, others] = [Object.keys(written), Object.keys(stands)]
  return (
    names.length === others.length &&
    names.every((name) => name in stands && isMeant(book, written[name], stands[name]))
  )
}
