import { createHash } from 'node:crypto'
import type { JSONEventData as EventData } from '@kurrent/kurrentdb-client'
import { badEvent, type BadEvent, type EventToAppend } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { valueOf } from './canonical.js'

/** The version of what stands beside events. What is of a higher one is not read: it may mean something else. */
export const entryVersion = 1

/** What stands beside an event in its stream. */
export interface Beside {
  /** {@link entryVersion}, when it was written; the first versions of this library wrote none. */
  readonly v?: string
  /** The append it came with: one for all events of it, and for no others. */
  readonly append: string
  readonly recordedAt: string
  /** The SHA-256 of the bytes of the leaf. */
  readonly sha256: string
}

/** An event as it is handed to the server. */
type Entry = EventData<{
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  readonly metadata: Readonly<Record<string, string>>
}>

export const sha256Of = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/** The type an event has in the tools of KurrentDB: its own where it says one that no system type could be. */
export const typeOf = (value: Readonly<Record<string, unknown>>): string => {
  const type = value['type']
  return typeof type === 'string' && /^[A-Za-z][A-Za-z0-9_.-]{0,99}$/.test(type) ? type : 'Event'
}

/** An append as it is handed to the server. */
export interface Entries {
  readonly entries: ReadonlyArray<Entry>
  /** What they take of the room of one append, as the server counts: data, metadata, and the type in UTF-16. */
  readonly bytes: number
}

/**
 * The entries of an append. A leaf that could not be given back byte for byte is refused: the server keeps values.
 */
export const entriesOf = (
  events: ReadonlyArray<EventToAppend>,
  append: string,
): E.Either<BadEvent, Entries> => {
  const entries: Array<Entry> = []
  let bytes = 0
  for (const [index, { id, recordedAt, leaf }] of events.entries()) {
    const data = valueOf(leaf)
    if (data === null) return E.left(badEvent(`/events/${index}/leaf`, notCanonical))
    const beside: Beside = { v: String(entryVersion), append, recordedAt, sha256: sha256Of(leaf) }
    const type = typeOf(data)
    entries.push({ id, contentType: 'application/json', type, data, metadata: { ...beside } })
    bytes += bytesOf(leaf) + bytesOf(JSON.stringify(beside)) + 2 * type.length
  }
  return E.right({ entries, bytes })
}

const notCanonical =
  'This is not canonical JSON (RFC 8785): a KurrentDB keeps values, and could not give back these bytes.'

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8')
