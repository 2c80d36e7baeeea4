import { setTimeout } from 'node:timers/promises'
import type { Appended, EventStore, EventToAppend, StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** How long to wait before each repetition, in milliseconds. */
const pauses = [10, 40, 160]

/**
 * Appends, and repeats an append of which the store could not say what became of it. Repeating is safe: the same ids
 * with the same bytes at the same size are stored once. What is still unknown after that stays `store-unavailable`, and
 * so does what can no longer follow where it was to: a server may come back with another history.
 */
export const appendSurely =
  (
    store: EventStore,
    ledger: string,
    expected: number,
    events: ReadonlyArray<EventToAppend>,
    canFollow: () => Promise<boolean> = always,
  ): TaskEither<StoreProblem, Appended> =>
  async () => {
    let answer = await store.append(ledger, expected, events)()
    for (const pause of pauses) {
      if (E.isRight(answer) || answer.left.code !== 'store-unavailable') return answer
      await setTimeout(pause)
      if (!(await canFollow())) return answer
      answer = await store.append(ledger, expected, events)()
    }
    return answer
  }

const always = async (): Promise<boolean> => true
