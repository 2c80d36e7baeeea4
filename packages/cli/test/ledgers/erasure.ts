import { readFileSync } from 'node:fs'
import { standardCatalogue, verify, type MunicipalityId } from '@minutebook/core'
import { done, folder, logOf } from '@minutebook/eventstore/test-support'
import { catchUp, openReadModel } from '@minutebook/projections'
import type { ActInput, LedgerStore, Questions } from 'minutebook'
import { beforeAll, describe, expect, it } from 'vitest'
import { begun, decided, enacted, noted } from './acts.js'
import { all, asked, failureOf, record, town, type Open } from './Kept.js'

const p = 'policy:p'
const motion = 'motion:m'
/** The person, by the id a directory beside the ledger gives them. */
const member = 'member-4711'

const moved = (mover: string): ActInput =>
  decided('MotionMoved', '2024-03-04', { motion, mover }, { label: 'moved' })

const answersOf = (now: Questions): unknown => [
  now.timelineOf(p),
  now.statusOf(p, { on: '2024-03-04' }),
  now.findings().filter(({ code }) => code !== 'erases-nothing'),
]

/**
 * Nothing is withheld from events yet, so nothing of them can be forgotten. What is personal stays out of them: they
 * have people by ids, and whoever keeps the directory of those erases its entries.
 */
export const erasure = (open: Open): void => {
  describe('what it has of a person', () => {
    let store: LedgerStore
    let before: { readonly leaves: ReadonlyArray<string>; readonly answers: unknown }

    beforeAll(async () => {
      store = await open()
      await record(
        store,
        [
          {
            rec: '2024-03-05',
            acts: [
              ...begun,
              enacted(p, '2020-02-03'),
              noted('MotionProposed', {
                motion,
                text: `THAT ${p} be rescinded.`,
                scheduledFor: '2024-03-04',
                intendedEffects: [{ act: 'PolicyRescinded', policy: p }],
              }),
              moved(member),
              decided('MotionDefeated', '2024-03-04', { motion, cause: 'vote' }),
            ],
          },
          {
            rec: '2025-03-05',
            acts: (idOf) => [
              noted('PersonalDataErased', {
                target: idOf('moved'),
                digests: ['X6ZAYOII2vPN40V7xExZwVwz7yRmLNcVwt5DL8RLv4g'],
                basis: 'retention period over',
              }),
            ],
          },
        ],
        {
          after: async (ledger, step) => {
            if (step === 0) before = { leaves: await all(ledger.read()), answers: answersOf(ledger.now()) }
          },
        },
      )
    })

    it('73 is an opaque id: a name is refused', async () => {
      const failure = await failureOf(
        record(await open(), [{ rec: '2024-03-05', acts: [...begun, moved('Jane Doe')] }]),
      )
      expect(failure.problems).toMatchObject([{ code: 'person-not-opaque', path: '/2/data/mover' }])
    })

    it('73 may be erased on record: every event before it, every answer and the whole stay as they were', async () => {
      const ledger = await asked(store)
      const leaves = await all(ledger.read())
      expect(leaves.slice(0, -1)).toEqual(before.leaves)
      expect(answersOf(ledger.now())).toEqual(before.answers)
      expect(ledger.now().findings({ kinds: ['erases-nothing'] })).toHaveLength(1)
      expect(verify(town as MunicipalityId, standardCatalogue, leaves)).toMatchObject({
        problems: [],
        warnings: [],
      })
    })

    it('73 is not taken out of its event by that: stream, log and snapshot have it, and the read model never had', async () => {
      const ledger = await asked(store)
      const [snapshot, rows] = [folder.file(), folder.file()]
      await ledger.writeSnapshot(snapshot)
      const model = await done(openReadModel(rows))
      await done(catchUp(store.events, model.policies))
      await done(model.close())
      const places = {
        stream: (await all(ledger.read())).join(),
        log: (await logOf(store.events)).map(({ leaf }) => leaf).join(),
        snapshot: readFileSync(snapshot, 'latin1'),
        'read model': readFileSync(rows, 'latin1'),
      }
      const having = Object.entries(places).filter(([, text]) => text.includes(member))
      expect(having.map(([place]) => place)).toEqual(['stream', 'log', 'snapshot'])
      expect(places['read model']).toContain(p)
    })
  })
}
