import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { cutShort, forked, storeFailed } from '../problem/problems.js'
import { unlessLost } from '../snapshot/Snapshot.js'

/**
 * Whether the store has, where the last event stands that was read, that very event. A store that was put back to an older
 * state and written to since may have as many events, or more.
 */
export const sameEvent = (
  { register, snapshot }: Pick<Opened, 'register' | 'snapshot'>,
  stored: string | undefined,
): E.Either<LedgerProblem, void> => {
  const { book } = register
  const last = book.size() - 1
  return unlessLost(snapshot, () =>
    decoder.decode(book.pages().bytesAt(last)) === stored ? E.right(undefined) : E.left(forked(last)),
  )
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The same, asked of the store. */
export const sameHistory =
  (opened: Opened): TaskEither<LedgerProblem, void> =>
  async () => {
    const { events, municipality, register } = opened
    const size = register.book.size()
    if (size === 0) return E.right(undefined)
    for await (const chunk of events.read(municipality, size - 1, { limit: 1 }))
      return E.isLeft(chunk) ? E.left(storeFailed(chunk.left)) : sameEvent(opened, chunk.right[0]?.leaf)
    return shortened(opened)()
  }

/** For a store that has nothing where the last event stands that was read. */
export const shortened =
  ({ events, municipality, register }: Opened): TaskEither<LedgerProblem, never> =>
  async () => {
    const head = await events.head(municipality)()
    return E.left(E.isLeft(head) ? storeFailed(head.left) : cutShort(register.book.size(), head.right.size))
  }
