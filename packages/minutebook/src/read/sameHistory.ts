import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { cutShort, forked, storeFailed } from '../problem/problems.js'
import { unlessLost } from '../snapshot/Snapshot.js'

/**
 * Whether the store has, from a number on, the very events that were read or appended here. A store that was put back
 * to an older state and written to since may have as many events, or more.
 */
export const sameEvents = (
  { register, snapshot }: Pick<Opened, 'register' | 'snapshot'>,
  first: number,
  stored: ReadonlyArray<string>,
): E.Either<LedgerProblem, void> => {
  const pages = register.book.pages()
  return unlessLost(snapshot, () => {
    const other = stored.findIndex((leaf, at) => decoder.decode(pages.bytesAt(first + at)) !== leaf)
    return other === -1 ? E.right(undefined) : E.left(forked(first + other))
  })
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The same of the last event, asked of the store. */
export const sameHistory =
  (opened: Opened): TaskEither<LedgerProblem, void> =>
  async () => {
    const { events, municipality, register } = opened
    const size = register.book.size()
    if (size === 0) return E.right(undefined)
    for await (const chunk of events.read(municipality, size - 1, { limit: 1 }))
      return E.isLeft(chunk)
        ? E.left(storeFailed(chunk.left))
        : sameEvents(
            opened,
            size - 1,
            chunk.right.map(({ leaf }) => leaf),
          )
    return shortened(opened)()
  }

/** For a store that has nothing where the last event stands that was read. */
export const shortened =
  ({ events, municipality, register }: Opened): TaskEither<LedgerProblem, never> =>
  async () => {
    const head = await events.head(municipality)()
    return E.left(E.isLeft(head) ? storeFailed(head.left) : cutShort(register.book.size(), head.right.size))
  }
