import type { StoreProblem, TextStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { unlessClosed, type Connection } from './client/connection.js'
import { isOfType } from './client/failures.js'
import { FORWARDS } from './reading/bounds.js'
import { damaged } from './reading/damage.js'
import { eventsIn } from './reading/streams.js'
import { sha256Of } from './stream/entries.js'
import type { Names } from './stream/names.js'
import { partsOf, type Part } from './writing/parts.js'
import type { Turns } from './writing/inTurn.js'

type Answer<A> = Promise<E.Either<StoreProblem, A>>

/** Texts beside the ledgers, each in a stream of its own that is named after its digest. */
export const kurrentTexts = (connection: Connection, names: Names, { inTurn }: Turns): TextStore => {
  const open = unlessClosed(connection)

  /** The parts that are there. A text of which the last part is missing was never put. */
  const partsIn = async (stream: string): Answer<ReadonlyArray<Uint8Array>> => {
    const parts: Array<Uint8Array> = []
    for (;;) {
      const found = await eventsIn(connection, stream, {
        fromRevision: BigInt(parts.length),
        direction: FORWARDS,
        maxCount: 8,
      })
      if (E.isLeft(found)) return found
      if (found.right === 'tombstone') {
        return E.left(damaged(connection.address, stream, 'This text was deleted for good (a tombstone).'))
      }
      const more = found.right === 'no stream' ? [] : found.right
      parts.push(...more.map(({ data }) => (data instanceof Uint8Array ? data : new Uint8Array())))
      if (more.length < 8) return E.right(parts)
    }
  }

  const stored = async (stream: string, parts: ReadonlyArray<Part>): Answer<void> => {
    const there = await partsIn(stream)
    if (E.isLeft(there)) return there
    for (let at = there.right.length; at < parts.length; at += 1) {
      const sent = await connection.ask((client) =>
        client
          .appendToStream(stream, parts.slice(at, at + 1), {
            streamState: at === 0 ? 'no_stream' : BigInt(at - 1),
            requiresLeader: true,
            deadline: connection.patience.forAnswer,
          })
          .catch((error: unknown) => {
            // Somebody else puts the same text; it is looked at again when it should be whole.
            if (!isOfType(error, 'wrong-expected-version')) throw error
          }),
      )
      if (E.isLeft(sent)) return sent
    }
    return E.right(undefined)
  }

  const got = async (sha256: string): Answer<O.Option<Uint8Array>> => {
    const stream = names.ofText(sha256)
    const parts = await partsIn(stream)
    if (E.isLeft(parts)) return parts
    if (parts.right.length === 0) return E.right(O.none)
    const bytes = new Uint8Array(Buffer.concat(parts.right))
    return sha256Of(bytes) === sha256
      ? E.right(O.some(bytes))
      : E.left(damaged(connection.address, stream, 'This text no longer has the bytes of its digest.'))
  }

  return {
    put: (bytes) =>
      open(async () => {
        const kept = Uint8Array.from(bytes)
        const sha256 = sha256Of(kept)
        const stream = names.ofText(sha256)
        return inTurn(stream, async () => {
          const done = await stored(stream, partsOf(sha256, kept))
          if (E.isLeft(done)) return done
          return E.map(() => sha256)(await got(sha256))
        })
      }),
    get: (sha256) => open(async () => (/^[0-9a-f]{64}$/.test(sha256) ? got(sha256) : E.right(O.none))),
  }
}
