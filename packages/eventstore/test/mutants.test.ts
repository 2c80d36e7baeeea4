import {
  beginning,
  memoryStore,
  type Appended,
  type EventStore,
  type EventToAppend,
  type Reading,
  type StoredEvent,
  type StoreProblem,
} from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { revisionConflict } from '../src/problem/Refusal.js'
import { comparedWithTheReference } from '../src/conformance/random/comparing.js'

type Answer = E.Either<StoreProblem, Appended>

/** A store whose appends are answered otherwise. */
const answering =
  (otherwise: (answer: Answer, expected: number) => Answer) =>
  (store: EventStore): EventStore => ({
    ...store,
    append: (ledger, expected, events) => async () =>
      otherwise(await store.append(ledger, expected, events)(), expected),
  })

/** A store that goes on, with other events, where an append is refused for that. */
const goingOn =
  (code: StoreProblem['code'], changed: (event: EventToAppend) => EventToAppend) =>
  (store: EventStore): EventStore => ({
    ...store,
    append: (ledger, expected, events) => async () => {
      const answer = await store.append(ledger, expected, events)()
      return E.isLeft(answer) && answer.left.code === code
        ? store.append(ledger, expected, events.map(changed))()
        : answer
    },
  })

/** A store whose ledgers are read otherwise. */
const reading =
  (otherwise: (read: Reading) => Reading) =>
  (store: EventStore): EventStore => ({
    ...store,
    read: otherwise(store.read),
  })

/** The reference with one thing wrong that a store could get wrong. */
const mutants: ReadonlyArray<readonly [wrong: string, of: (store: EventStore) => EventStore]> = [
  [
    'refuses a retry',
    answering((answer, expected) =>
      E.isRight(answer) && answer.right.alreadyStored
        ? E.left(revisionConflict(answer.right.ledger, expected, answer.right.size))
        : answer,
    ),
  ],
  [
    'does not say that an append is a retry',
    answering(E.map((appended) => ({ ...appended, alreadyStored: false }))),
  ],
  [
    'says of each append that it began its ledger',
    answering(E.map((appended) => ({ ...appended, created: true }))),
  ],
  [
    'stores what a retry has beyond what was stored',
    (store) => ({
      ...store,
      append: (ledger, expected, events) => async () => {
        const answer = await store.append(ledger, expected, events)()
        if (E.isRight(answer) || answer.left.code !== 'revision-conflict') return answer
        const more = events.slice(answer.left.actual - expected)
        return more.length === 0 ? answer : store.append(ledger, answer.left.actual, more)()
      },
    }),
  ],
  [
    'stores an append whatever the size',
    (store) => ({
      ...store,
      append: (ledger, expected, events) => async () => {
        const answer = await store.append(ledger, expected, events)()
        return E.isLeft(answer) && answer.left.code === 'revision-conflict'
          ? store.append(ledger, answer.left.actual, events)()
          : answer
      },
    }),
  ],
  [
    'stores an append of an earlier time',
    goingOn('recorded-at-regression', (event) => ({ ...event, recordedAt: '2027-01-01T00:00:00.000000Z' })),
  ],
  [
    'stores an event of an id that is taken',
    goingOn('id-reused', (event) => ({ ...event, id: crypto.randomUUID() })),
  ],
  [
    'leaves out the last event of three',
    (store) => ({
      ...store,
      append: (ledger, expected, events) => store.append(ledger, expected, events.slice(0, 2)),
    }),
  ],
  [
    'reads a ledger in the wrong order',
    reading(
      (read) =>
        async function* (ledger, from, options) {
          for await (const chunk of read(ledger, from, options))
            yield E.map((events: ReadonlyArray<StoredEvent>) => events.toReversed())(chunk)
        },
    ),
  ],
  [
    'reads beyond the limit',
    reading((read) => (ledger, from, options) => read(ledger, from, { ...options, limit: 100 })),
  ],
  [
    'reads forward whatever the direction',
    reading((read) => (ledger, from, options) => read(ledger, from, { ...options, direction: 'forward' })),
  ],
  [
    'reads a ledger from the event after',
    reading((read) => (ledger, from, options) => read(ledger, from + 1, options)),
  ],
  [
    'has an empty head',
    (store) => ({ ...store, head: (ledger) => TE.right({ ledger, size: 0, lastRecordedAt: null }) }),
  ],
  ['reads the log from its beginning', (store) => ({ ...store, readAll: () => store.readAll(beginning) })],
  ['lists the ledgers by name', (store) => ({ ...store, ledgers: () => TE.map(sorted)(store.ledgers()) })],
]

const sorted = (names: ReadonlyArray<string>): ReadonlyArray<string> => names.toSorted()

describe('random calls', () => {
  it.each([true, false])(
    'find nothing wrong with the reference itself (ids across ledgers: %s)',
    async (across) => {
      const { calls } = await comparedWithTheReference(async () => memoryStore(), across)
      expect(calls).toBeGreaterThan(20 * 12)
    },
  )

  it.each(mutants)('find it out where a store %s', async (_, of) => {
    await expect(comparedWithTheReference(async () => of(memoryStore()), true)).rejects.toThrow(
      'Property failed',
    )
  })
})
