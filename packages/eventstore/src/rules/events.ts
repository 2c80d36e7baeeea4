import * as E from 'fp-ts/lib/Either.js'
import type { EventToAppend } from '../port/StoredEvent.js'
import {
  badEvent,
  duplicateId,
  leafTooLarge,
  recordedAtRegression,
  type Refusal,
} from '../problem/Refusal.js'
import { shown } from '../problem/shown.js'
import { bytesOf, isLongerThan } from './bytes.js'

/** The most bytes a leaf may take: a length fits into 16 bits wherever leaves are bundled. */
const largestLeaf = 65_535

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const instant = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z$/

/**
 * What canonical JSON never has in the raw: control characters, which would also end the text early in some drivers,
 * and half of a character, which has no bytes: encoders replace it, and what is stored is not what was hashed.
 */
const unwritten = /[\u0000-\u001f\p{Cs}]/u

/** Code units one by one, which takes a third of the time; few texts have any of these. */
const suspect = /[\u0000-\u001f\ud800-\udfff]/

/** Refuses what is not written as an event must be, an id that comes twice, and more than one time of recording. */
export const checkedEvents = (events: ReadonlyArray<EventToAppend>): E.Either<Refusal, void> => {
  const ids = new Set<string>()
  const recordedAt = events[0]?.recordedAt
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index] as EventToAppend
    if (!isWellWritten(event)) return E.left(refusalOf(`/events/${index}`, event))
    if (ids.has(event.id)) return E.left(duplicateId(`/events/${index}/id`, event.id))
    ids.add(event.id)
    if (recordedAt !== undefined && event.recordedAt !== recordedAt) {
      return E.left(recordedAtRegression(`/events/${index}/recordedAt`, event.recordedAt, recordedAt))
    }
  }
  return E.right(undefined)
}

const isWellWritten = ({ id, recordedAt, leaf }: EventToAppend): boolean =>
  uuid.test(id) && instant.test(recordedAt) && isObject(leaf) && !isLongerThan(largestLeaf, leaf)

const isObject = (leaf: string): boolean =>
  typeof leaf === 'string' &&
  leaf.startsWith('{') &&
  leaf.endsWith('}') &&
  !(suspect.test(leaf) && unwritten.test(leaf))

/** What is wrong with an event that is not well written. */
const refusalOf = (path: string, { id, recordedAt, leaf }: EventToAppend): Refusal => {
  if (!uuid.test(id)) return badEvent(`${path}/id`, `${shown(id)} is not a UUID in lower case.`)
  if (!instant.test(recordedAt)) {
    return badEvent(`${path}/recordedAt`, `${shown(recordedAt)} is not a time in UTC with six decimals.`)
  }
  return isObject(leaf)
    ? leafTooLarge(`${path}/leaf`, bytesOf(leaf), largestLeaf)
    : badEvent(`${path}/leaf`, 'This is not the canonical JSON of an object.')
}
