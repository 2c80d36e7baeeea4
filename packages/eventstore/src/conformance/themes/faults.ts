import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { beginning, type Position } from '../../port/Position.js'
import type { Appended } from '../../port/results.js'
import type { StoredEvent } from '../../port/StoredEvent.js'
import { ledgerOf, logOf } from '../answers.js'
import { faultyStore } from '../faults/faultyStore.js'
import { asAppended, events, town } from '../fixtures.js'
import type { Subject } from '../Subject.js'

/** Tries again, unchanged, until there is an answer. */
const surely = async (append: () => Promise<E.Either<unknown, Appended>>): Promise<Appended> => {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const answer = await append()
    if (E.isRight(answer)) return answer.right
  }
  return expect.fail('There was never an answer.')
}

export const faults = (subject: Subject): void => {
  describe('over a line that fails', () => {
    it.each([1, 2, 3])(
      '22 appends that are repeated unchanged until they are answered are stored once (seed %i)',
      async (seed) => {
        const store = (await subject.open()).events
        const line = faultyStore(store, { seed, unsent: 0.3, unanswered: 0.4 })
        const batches = Array.from({ length: 20 }, (_, at) => events(1 + (at % 3)))
        let size = 0
        for (const batch of batches) {
          const { first, size: after } = await surely(line.append(town, size, batch))
          expect([first, after]).toEqual([size, size + batch.length])
          size = after
        }
        expect((await ledgerOf(store, town)).map(asAppended)).toEqual(batches.flat())
      },
    )

    it.each([1, 2, 3])(
      '51 a reader that goes on after what it has read misses nothing and reads nothing twice (seed %i)',
      async (seed) => {
        const store = (await subject.open()).events
        for (let size = 0; size < 2500; size += 500)
          expect(E.isRight(await store.append(town, size, events(500))())).toBe(true)
        const line = faultyStore(store, { seed, cutOff: 0.5 })
        const heard: Array<StoredEvent> = []
        let position: Position = beginning
        for (let attempt = 0; attempt < 1000 && heard.length < 2500; attempt += 1) {
          for await (const chunk of line.readAll(position)) {
            if (E.isLeft(chunk)) break
            heard.push(...chunk.right)
            position = chunk.right.at(-1)?.position ?? position
          }
        }
        expect(heard).toEqual(await logOf(store))
      },
    )
  })
}
