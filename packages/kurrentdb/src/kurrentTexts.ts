import type { StoreProblem, TextStore } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { unlessClosed, type Connection } from './client/connection.js'
import { isOfType } from './client/failures.js'
import { damaged } from './reading/damage.js'
import { isBegun, partsIn, textIn } from './reading/texts.js'
import { sha256Of } from './stream/entries.js'
import type { Names } from './stream/names.js'
import { partsOf, type Part } from './writing/parts.js'
import type { Turns } from './writing/inTurn.js'

type Answer<A> = Promise<E.Either<StoreProblem, A>>

/** Texts beside the ledgers, each in a stream of its own that is named after its digest. */
export const kurrentTexts = (connection: Connection, names: Names, { inTurn }: Turns): TextStore => {
  const open = unlessClosed(connection)

  /**
   * Puts a part right behind that event; where somebody else puts the same text, it is looked at again when it should
   * be whole.
   */
  const send = (stream: string, part: Part, behind: bigint | null): Answer<void> =>
    connection.ask(async (client) => {
      try {
        await client.appendToStream(stream, [part], {
          streamState: behind ?? 'no_stream',
          requiresLeader: true,
          deadline: connection.patience.forAnswer,
        })
      } catch (error) {
        if (!isOfType(error, 'wrong-expected-version')) throw error
      }
    })

  /**
   * Puts the parts that are not there yet. What the first of them stands behind is seen once it is there: of a part
   * that was deleted the server says that it is stored, and nothing may follow that.
   */
  const stored = async (stream: string, parts: ReadonlyArray<Part>): Answer<void> => {
    const before = await partsIn(connection, stream)
    if (E.isLeft(before)) return before
    const isNew = before.right.length === 0
    const [first] = parts
    if (isNew && first !== undefined) {
      const sent = await send(stream, first, null)
      if (E.isLeft(sent) || parts.length === 1) return sent
    }
    const there = isNew ? await partsIn(connection, stream) : before
    if (E.isLeft(there)) return there
    let last = there.right.at(-1)?.revision
    if (last === undefined || !isBegun(there.right)) return E.right(undefined)
    for (const part of parts.slice(there.right.length)) {
      const sent = await send(stream, part, last)
      if (E.isLeft(sent)) return sent
      last += 1n
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
