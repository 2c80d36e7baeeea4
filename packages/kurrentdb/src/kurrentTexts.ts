import type { StoreProblem, TextStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { unlessClosed, type Connection } from './client/connection.js'
import { isOfType } from './client/failures.js'
import { damaged } from './reading/damage.js'
import { partsIn, textIn } from './reading/texts.js'
import { sha256Of } from './stream/entries.js'
import type { Names } from './stream/names.js'
import { partsOf, type Part } from './writing/parts.js'
import type { Turns } from './writing/inTurn.js'

type Answer<A> = Promise<E.Either<StoreProblem, A>>

/** Texts beside the ledgers, each in a stream of its own that is named after its digest. */
export const kurrentTexts = (connection: Connection, names: Names, { inTurn }: Turns): TextStore => {
  const open = unlessClosed(connection)

  const stored = async (stream: string, parts: ReadonlyArray<Part>): Answer<void> => {
    const there = await partsIn(connection, stream)
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

  /** What was put has to be there. */
  const isThere = async (sha256: string): Answer<string> => {
    const found = await textIn(connection, names, sha256)
    if (E.isLeft(found)) return found
    return typeof found.right === 'string'
      ? E.left(
          damaged(
            connection.address,
            names.ofText(sha256),
            'This text was put, and is not there: its stream was deleted.',
          ),
        )
      : E.right(sha256)
  }

  const got = async (sha256: string): Answer<O.Option<Uint8Array>> =>
    E.map((found: Uint8Array | string) => (typeof found === 'string' ? O.none : O.some(found)))(
      await textIn(connection, names, sha256),
    )

  return {
    put: (bytes) =>
      open(async () => {
        const kept = Uint8Array.from(bytes)
        const sha256 = sha256Of(kept)
        const stream = names.ofText(sha256)
        return inTurn(stream, async () => {
          const done = await stored(stream, partsOf(sha256, kept))
          return E.isLeft(done) ? done : isThere(sha256)
        })
      }),
    get: (sha256) => open(async () => (/^[0-9a-f]{64}$/.test(sha256) ? got(sha256) : E.right(O.none))),
  }
}
