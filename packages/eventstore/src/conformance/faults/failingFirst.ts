import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventStore } from '../../port/EventStore.js'
import { failure } from '../../problem/Failure.js'
import type { StoreProblem } from '../../problem/StoreProblem.js'

/**
 * A store whose appends fail so many times before they reach it, and then succeed: for tests of whoever tries again.
 *
 * @example const store = failingFirst(memoryStore(), 3)
 */
export const failingFirst = (store: EventStore, times: number): EventStore => {
  let left = times
  const failing =
    <A>(task: TaskEither<StoreProblem, A>): TaskEither<StoreProblem, A> =>
    async () => {
      if (left === 0) return task()
      left -= 1
      return E.left(failure('store-unavailable', 'the line', 'The call did not reach the store.'))
    }
  return { ...store, append: (ledger, expected, events) => failing(store.append(ledger, expected, events)) }
}
