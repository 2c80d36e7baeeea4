import * as fc from 'fast-check'
import { expect } from 'vitest'
import { memoryStore } from '../../memory/memoryStore.js'
import type { EventStore } from '../../port/EventStore.js'
import { beginning } from '../../port/Position.js'
import { logOf } from '../answers.js'
import { appends, repeats } from './appends.js'
import type { Append, Call } from './Call.js'
import { kindOf, type Kind } from './kinds.js'
import { found, readings } from './readings.js'

/**
 * Makes random calls of new stores and of the reference, and fails where an answer differs. Gives how many calls were made,
 * and how many of each kind.
 */
export const comparedWithTheReference = async (
  open: () => Promise<EventStore>,
  idsAcrossLedgers: boolean,
): Promise<Readonly<Record<Kind | 'calls', number>>> => {
  const made = { calls: 0, stored: 0, repeated: 0, refused: 0, read: 0 }
  await fc.assert(
    fc.asyncProperty(fc.nat(0xff_ff_ff), runs(idsAcrossLedgers), async (number, calls) => {
      const [store, reference] = [await open(), memoryStore()]
      const run = `${number.toString(16).padStart(8, '0')}-0000-7000-8000-`
      const [answers, expected]: [Array<unknown>, Array<unknown>] = [[], []]
      const stored: Array<Append> = []
      for (const [count, call] of calls.entries()) {
        const { words, of, append } = call({ run, calls: count, log: await logOf(reference), stored })
        const answer = await of(reference)
        const kind = kindOf(answer)
        expected.push([words, answer])
        answers.push([words, await of(store)])
        if (append !== undefined && kind === 'stored') stored.push(append)
        made.calls += 1
        if (kind !== null) made[kind] += 1
      }
      answers.push(await store.ledgers()(), await found(store.readAll(beginning)))
      expected.push(await reference.ledgers()(), await found(reference.readAll(beginning)))
      expect(await placed(store, answers)).toEqual(await placed(reference, expected))
    }),
    { numRuns: 20 },
  )
  return made
}

/** A short run meets nothing that is there. */
const runs = (idsAcrossLedgers: boolean): fc.Arbitrary<ReadonlyArray<Call>> =>
  fc.array(
    fc.oneof(
      { arbitrary: appends(idsAcrossLedgers), weight: 3 },
      { arbitrary: repeats, weight: 2 },
      { arbitrary: readings, weight: 3 },
    ),
    { minLength: 12, maxLength: 25 },
  )

/** Answers with each position as its place in the log: positions of two stores cannot be compared. */
const placed = async (store: EventStore, answers: ReadonlyArray<unknown>): Promise<unknown> => {
  const places = new Map<unknown, number>([[beginning, 0]])
  for (const [at, { position }] of (await logOf(store)).entries()) places.set(position, at + 1)
  return JSON.parse(
    JSON.stringify(answers, (name, value: unknown) =>
      name === 'position' ? (places.get(value) ?? value) : value,
    ),
  )
}
