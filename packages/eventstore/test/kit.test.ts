import { memoryStore, type EventStore } from '@minutebook/eventstore'
import type { OpenedStore } from '@minutebook/eventstore/conformance'
import { describe, expect, it } from 'vitest'
import { twoHandles } from '../src/conformance/handles.js'
import { killedWhileAppending } from '../src/conformance/themes/killing.js'
import { refusedByTheDatabase } from '../src/conformance/themes/refusing.js'
import { done, events } from './support/index.js'

/**
 * A store whose program appends two events each to two ledgers until it is killed in the middle of a line. So many of the two
 * are there afterwards: of the first, which was acknowledged, and of the second, which was not.
 */
const killed = (acknowledged: number, unanswered: number): OpenedStore => {
  const left = memoryStore()
  let turn = 0
  return {
    events: memoryStore(),
    another: async () => ({ ...left, close: memoryStore().close }),
    program: async (told) => {
      turn += 1
      const append = async (ledger: string, stored: number): Promise<string> => {
        const batch = events(0, 2)
        await done(left.append(ledger, 0, batch.slice(0, stored)))
        return [ledger, 0, ...batch.map(({ id }) => id)].join(' ')
      }
      const [first, second] = [
        await append(`first:${turn}`, acknowledged),
        await append(`second:${turn}`, unanswered),
      ]
      told(`asked ${first}\nasked ${second}\nstored ${first}\nstored ${second.slice(0, 20)}`)
      return { kill: () => undefined, ended: Promise.resolve() }
    },
  }
}

/** A store whose database does that with the statement it has to refuse. */
const asked = (run: (store: EventStore) => Promise<unknown>): OpenedStore => {
  const store = memoryStore()
  return { events: store, refusals: { statements: ['DELETE FROM events'], run: () => run(store) } }
}

const refusal = (): Promise<never> => Promise.reject(new Error('What was recorded is never deleted.'))

describe('the kit', () => {
  it('wants a second handle on a store that is said to be shared', async () => {
    await expect(twoHandles({ events: memoryStore() })).rejects.toThrow('needs "another", and gives none')
  })

  it.each([0, 2])(
    'takes an append that nobody was told of as a whole or not at all (%i of 2)',
    async (stored) => {
      await expect(killedWhileAppending(killed(2, stored))).resolves.toBeUndefined()
    },
  )

  it.each([
    ['an acknowledged append that is gone', 0, 0, 'was acknowledged and is gone'],
    ['an acknowledged append that is there by half', 1, 0, 'was acknowledged and is gone'],
    ['an append that is there by half', 2, 1, 'is there by half'],
  ])('finds %s when a program was killed', async (_, acknowledged, unanswered, found) => {
    await expect(killedWhileAppending(killed(acknowledged, unanswered))).rejects.toThrow(found)
  })

  it('finds a statement that the database does not refuse, or only says that it does', async () => {
    await refusedByTheDatabase(asked(refusal))
    await expect(refusedByTheDatabase(asked(async () => undefined))).rejects.toThrow('is refused')
    const hypocrite = asked(async (store) => {
      await done(store.append('forged', 0, events(0)))
      await refusal()
    })
    await expect(refusedByTheDatabase(hypocrite)).rejects.toThrow('comes to nothing')
  })
})
