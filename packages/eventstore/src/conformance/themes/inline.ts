import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { EventToAppend, StoredEvent } from '../../port/StoredEvent.js'
import { done, logOf, refused } from '../answers.js'
import { at, events, town, village } from '../fixtures.js'
import type { InlineStore, Subject } from '../Subject.js'

/** What is written in the step that stores events: both are there afterwards, or neither. */
export const inline = ({ open, capabilities }: Subject): void => {
  const opened = async (told: (events: ReadonlyArray<StoredEvent>) => void): Promise<InlineStore> => {
    const { inline: given } = await open()
    return given === undefined ? expect.fail('The store declares "inline" and gives none.') : given(told)
  }

  /** A store whose list cannot take in events of these ids. */
  const stubborn = (refusing: ReadonlySet<string>): Promise<InlineStore> =>
    opened((stored) => {
      const one = stored.find(({ id }) => refusing.has(id))
      if (one !== undefined) throw new Error(`There is no room for ${one.id}.`)
    })

  const idsOf = (stored: ReadonlyArray<EventToAppend>): ReadonlyArray<string> => stored.map(({ id }) => id)

  describe.runIf(capabilities.inline)('an inline projection', () => {
    it('58 is told of the events as they are stored, once for each append that stores some', async () => {
      const told: Array<ReadonlyArray<StoredEvent>> = []
      const { events: store, listed } = await opened((stored) => told.push(stored))
      const [one, other] = [events(2), events(1)]
      await done(store.append(town, 0, one))
      await done(store.append(village, 0, other))
      await done(store.append(town, 2, []))
      await refused(store.append(town, 0, events(1)))
      const log = await logOf(store)
      expect(told).toEqual([log.slice(0, 2), log.slice(2)])
      expect(await listed()).toEqual(idsOf([...one, ...other]))
    })

    it('58 that throws leaves no event and no row, and the next append takes that position', async () => {
      const [first, bad, next] = [events(1), events(3), events(2)]
      const { events: store, listed } = await stubborn(new Set([at(bad, 2).id]))
      await done(store.append(town, 0, first))
      const problem = await refused(store.append(town, 1, bad))
      expect(problem).toMatchObject({
        code: 'inline-failed',
        cause: { message: expect.any(String) as string },
      })
      expect(problem.sentence).toContain(`event number 1 of the ledger "${town}"`)
      expect(problem.sentence).toContain(`There is no room for ${at(bad, 2).id}.`)
      expect(await listed()).toEqual(idsOf(first))
      expect(await done(store.head(town))).toMatchObject({ size: 1 })

      const { position } = await done(store.append(town, 1, next))
      const log = await logOf(store)
      expect(idsOf(log)).toEqual(idsOf([...first, ...next]))
      expect(at(log, -1).position).toBe(position)
      expect(log.map(({ seq }) => seq)).toEqual([0, 1, 2])
      expect(await listed()).toEqual(idsOf(log))
    })

    it('58 that throws leaves no ledger behind that would have begun', async () => {
      const bad = events(1)
      const { events: store } = await stubborn(new Set(idsOf(bad)))
      expect(await refused(store.append(town, 0, bad))).toMatchObject({ code: 'inline-failed' })
      expect(await done(store.ledgers())).toEqual([])
      expect(await done(store.append(town, 0, events(1)))).toMatchObject({ size: 1, created: true })
    })

    it('58 takes in nothing twice when an append is repeated', async () => {
      const { events: store, listed } = await opened(() => undefined)
      const [batch, more] = [events(3), events(1)]
      const together = await Promise.all([store.append(town, 0, batch)(), store.append(town, 0, batch)()])
      expect(together.filter(E.isRight)).toHaveLength(2)
      await done(store.append(town, 3, more))
      expect(await done(store.append(town, 0, batch))).toMatchObject({ alreadyStored: true })
      expect(await listed()).toEqual(idsOf([...batch, ...more]))
    })

    it('58 that failed once takes the events in when the append is repeated', async () => {
      const [batch, refusing] = [events(2), new Set<string>()]
      const { events: store, listed } = await stubborn(refusing)
      refusing.add(at(batch, 1).id)
      expect(await refused(store.append(town, 0, batch))).toMatchObject({ code: 'inline-failed' })
      refusing.clear()
      expect(await done(store.append(town, 0, batch))).toMatchObject({ size: 2, alreadyStored: false })
      expect(await listed()).toEqual(idsOf(batch))
    })

    it('58 that throws refuses, of appends that come together, the one at fault', async () => {
      const ledgers = ['first', 'second', 'third', 'fourth', 'fifth']
      const batches = ledgers.map(() => events(2))
      const { events: store, listed } = await stubborn(
        new Set([at(at(batches, 1), 1).id, at(at(batches, 3), 0).id]),
      )
      const answers = await Promise.all(
        ledgers.map((ledger, index) => store.append(ledger, 0, at(batches, index))()),
      )
      expect(answers.map((answer) => (E.isLeft(answer) ? answer.left.code : answer.right.size))).toEqual([
        2,
        'inline-failed',
        2,
        'inline-failed',
        2,
      ])
      const log = await logOf(store)
      expect(idsOf(log).toSorted()).toEqual(
        [0, 2, 4].flatMap((index) => idsOf(at(batches, index))).toSorted(),
      )
      expect(await listed()).toEqual(idsOf(log))
    })

    it('59 has the rows a run over the log gives, whatever was refused, repeated or made at once meanwhile', async () => {
      const refusing = new Set<string>()
      const { events: store, listed } = await stubborn(refusing)
      for (let size = 0; size < 12; size += 3) {
        const [here, there, bad] = [events(3), events(2), events(1)]
        refusing.add(at(bad, 0).id)
        await Promise.all([
          store.append(town, size, here)(),
          store.append('third', 0, bad)(),
          store.append(village, (size / 3) * 2, there)(),
          store.append(town, size + 99, events(1))(),
          store.append(town, size, here)(),
        ])
      }
      const log = await logOf(store)
      expect(log).toHaveLength(20)
      expect(await listed()).toEqual(idsOf(log))
    })
  })
}
