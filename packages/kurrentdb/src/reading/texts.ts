import type { RecordedEvent } from '@kurrent/kurrentdb-client'
import type { StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Connection } from '../client/connection.js'
import { sha256Of } from '../stream/entries.js'
import type { Names } from '../stream/names.js'
import { FORWARDS, START } from './bounds.js'
import { damaged } from './damage.js'
import { eventsIn } from './streams.js'

type Answer<A> = Promise<E.Either<StoreProblem, A>>

/** The parts of a text that are there. Of a stream that was deleted and begun again, the first has not the number 0. */
export const partsIn = async (
  connection: Connection,
  stream: string,
): Answer<ReadonlyArray<RecordedEvent>> => {
  const parts: Array<RecordedEvent> = []
  for (;;) {
    const last = parts.at(-1)
    const found = await eventsIn(connection, stream, {
      fromRevision: last === undefined ? START : last.revision + 1n,
      direction: FORWARDS,
      maxCount: 8,
    })
    if (E.isLeft(found)) return found
    if (found.right === 'tombstone') {
      return E.left(damaged(connection.address, stream, 'This text was deleted for good (a tombstone).'))
    }
    const more = found.right === 'no stream' ? [] : found.right
    parts.push(...more)
    if (more.length < 8) return E.right(parts)
  }
}

/** The bytes of a text; or that nothing of it is there; or that its last part never came, so that it was never put. */
export const textIn = async (
  connection: Connection,
  names: Names,
  sha256: string,
): Answer<Uint8Array | 'nothing' | 'unfinished'> => {
  const stream = names.ofText(sha256)
  const parts = await partsIn(connection, stream)
  if (E.isLeft(parts)) return parts
  if (parts.right.length === 0) return E.right('nothing')
  const bytes = new Uint8Array(
    Buffer.concat(parts.right.map(({ data }) => (data instanceof Uint8Array ? data : none))),
  )
  if (sha256Of(bytes) === sha256) return E.right(bytes)
  if (!isBegun(parts.right)) {
    return E.left(damaged(connection.address, stream, 'This text no longer has the bytes of its digest.'))
  }
  // Where it was deleted before, it may have been put: what there was of it is gone.
  return E.right(parts.right[0]?.revision === 0n ? 'unfinished' : 'nothing')
}

const none = new Uint8Array()

/** Whether these are the first parts of more, one behind the other. */
export const isBegun = (parts: ReadonlyArray<RecordedEvent>): boolean =>
  parts.every(({ metadata, revision }, index) => {
    const { part, parts: all } = (metadata ?? {}) as { readonly part?: unknown; readonly parts?: unknown }
    const first = parts[0]?.revision ?? 0n
    return (
      revision === first + BigInt(index) && part === index && typeof all === 'number' && parts.length < all
    )
  })
