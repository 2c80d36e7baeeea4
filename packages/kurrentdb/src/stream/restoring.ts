import type { RecordedEvent } from '@kurrent/kurrentdb-client'
import type { StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import { leafOf } from './canonical.js'
import { entryVersion, sha256Of, typeOf, type Beside } from './entries.js'
import { written } from './positions.js'

/** An event of a stream, and the append it came with. */
export interface Restored {
  readonly event: StoredEvent
  readonly append: string
}

/** Why an event cannot be given back: what was done to it, or that a newer version of this library wrote it. */
export interface Unrestored {
  readonly code: 'store-damaged' | 'store-newer'
  /** It names the event, for a person has to look at it. */
  readonly sentence: string
}

/** The event that was appended, byte for byte. */
export const restored = (ledger: string, recorded: RecordedEvent): E.Either<Unrestored, Restored> =>
  isNewer(recorded.metadata)
    ? E.left({
        code: 'store-newer',
        sentence: `Event ${recorded.revision} of the ledger ${JSON.stringify(ledger)} was written by a newer version of Minutebook. Use the newer version.`,
      })
    : E.mapLeft((sentence: string): Unrestored => ({ code: 'store-damaged', sentence }))(
        restoredHere(ledger, recorded),
      )

const isNewer = (metadata: unknown): boolean =>
  isObject(metadata) && Number(metadata['v'] ?? 1) > entryVersion

const restoredHere = (ledger: string, recorded: RecordedEvent): E.Either<string, Restored> => {
  const { id, revision, data, metadata, position, type } = recorded
  const seq = Number(revision)
  const which = `Event ${seq} of the ledger ${JSON.stringify(ledger)}`
  if (!isBeside(metadata)) return E.left(`${which} was not written by Minutebook.`)
  if (isRedacted(data)) return E.left(`${which} was redacted: what it said is overwritten.`)
  if (!isObject(data)) return E.left(`${which} was changed: it is no longer JSON.`)
  const leaf = leafOf(data)
  if (leaf === null || sha256Of(leaf) !== metadata.sha256) {
    return E.left(`${which} was changed: it no longer has the bytes that were recorded.`)
  }
  if (type !== typeOf(data)) return E.left(`${which} was changed: it is filed as ${JSON.stringify(type)}.`)
  if (position === undefined || position.commit > last) {
    return E.left(`${which} has no position: the server is older than 22.6.`)
  }
  const event = { id, recordedAt: metadata.recordedAt, leaf, ledger, seq, position: written(position) }
  return E.right({ event: Object.freeze(event), append: metadata.append })
}

/** The last position there can be; older servers give a higher one where they know none. */
const last = 0x7fff_ffff_ffff_ffffn

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)

const isBeside = (metadata: unknown): metadata is Beside =>
  isObject(metadata) &&
  ['append', 'recordedAt', 'sha256'].every((member) => typeof metadata[member] === 'string')

/**
 * A redaction fills the data with the byte 255, which no text has: the client makes a replacement character of each.
 */
const isRedacted = (data: unknown): boolean =>
  typeof data === 'string'
    ? /^\ufffd+$/.test(data)
    : data instanceof Uint8Array && data.every((byte) => byte === 255)
