import { done, folder } from '@minutebook/eventstore/test-support'
import { follow, openReadModel, rebuild, type ReadModel } from '@minutebook/projections'
import type { ActInput, Ledger, LedgerStore, Questions } from 'minutebook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begun, decided, enacted, noted } from './acts.js'
import { all, asked, record, type Open, type Step } from './Kept.js'
import { atThatTime, catalogue, changing } from './releases.js'

/** The same two acts as each release wrote them: a vote that failed and was taken for carried, and an ending. */
const written: ReadonlyArray<readonly [vote: object, struck: object]> = [
  [{ motion: 'motion:1' }, { id: 'policy:1', on: '2024-04-01' }],
  [{ on: { matter: 'motion', motion: 'motion:2' } }, { id: 'policy:2', from: '2024-04-01' }],
  [{ on: { matter: 'motion', motion: 'motion:3' } }, { policy: 'policy:3', from: '2024-04-01' }],
]

const decidedOn = '2024-03-01'

/** What each release recorded, one after another. */
const steps: ReadonlyArray<Step> = written.map(([vote, struck], at) => {
  const n = at + 1
  return {
    rec: `2024-03-0${n}`,
    acts: [
      enacted(`policy:${n}`, '2020-02-03'),
      { type: 'town.Struck', decidedOn, data: struck },
      noted('MotionProposed', {
        motion: `motion:${n}`,
        text: 'THAT it be done.',
        scheduledFor: decidedOn,
        intendedEffects: [],
      }),
      { type: 'VoteRecorded', decidedOn, data: { ...vote, tally: { for: 2, against: 3 } } } as ActInput,
      decided('ResolutionPassed', decidedOn, { resolution: `resolution:${n}`, motion: `motion:${n}` }),
    ],
  }
})

const size = [begun, ...steps.map(({ acts }) => acts)].flat().length

const days = ['2024-03-31', '2024-04-01']

/** What was recorded in all three versions comes to. */
const meant = {
  inForce: [['policy:1', 'policy:2', 'policy:3'], []],
  failed: ['resolution:1', 'resolution:2', 'resolution:3'],
  notUnderstood: [],
}

const answersOf = (now: Questions): unknown => ({
  inForce: days.map((on) => now.policiesInForce({ on }).certain.map(({ policy }) => policy)),
  failed: now.findings({ kinds: ['passed-without-majority'] }).map(({ subject }) => subject),
  notUnderstood: now.findings({ kinds: ['event-not-understood'] }),
})

const inForceIn = (model: ReadModel): Promise<unknown> =>
  Promise.all(
    days.map(async (on) =>
      (await done(model.inForceOn({ on, today: '2030-01-01' }))).certain.map(({ policy }) => policy),
    ),
  )

/** The types and versions under which events of both kinds are stored. */
const storedIn = (leaves: ReadonlyArray<string>): ReadonlyArray<string> =>
  leaves
    .map((leaf) => JSON.parse(leaf) as { readonly type: string; readonly version: number })
    .filter(({ type }) => changing.has(type))
    .map(({ type, version }) => `${type} ${version}`)

export const upcasting = (open: Open): void => {
  describe('what was recorded in earlier versions', () => {
    let store: LedgerStore
    let model: ReadModel
    /** A ledger that was open while all of it was recorded. */
    let bystander: Ledger
    /** The leaves as each release left them. */
    const left: Array<ReadonlyArray<string>> = []
    const snapshot = folder.file()

    beforeAll(async () => {
      store = await open()
      await record(store, [{ rec: '2024-01-02', acts: begun }])
      bystander = await asked(store, { catalogue })
      model = await done(openReadModel(folder.file(), { catalogue }))
      const stopping = new AbortController()
      let heard = 0
      const following = follow(store.events, model.policies, {
        signal: stopping.signal,
        onApplied: ({ events }) => {
          heard += events
          if (heard === size) stopping.abort()
        },
      })()
      for (const [at, step] of steps.entries()) {
        await record(store, [step], {
          catalogue: atThatTime(at + 1),
          seed: at + 1,
          after: async (ledger) => left.push(await all(ledger.read())),
        })
        await bystander.refresh()
        if (at === 1) await bystander.writeSnapshot(snapshot)
      }
      await done(() => following)
    })

    afterAll(async () => {
      await done(model.close())
    })

    it('63 means what it means in the newest where the stream is read', async () => {
      expect(answersOf((await asked(store, { catalogue })).now())).toEqual(meant)
    })

    it('63 means the same to whoever took it in as it was recorded', async () => {
      expect(answersOf(bystander.now())).toEqual(meant)
      expect(await inForceIn(model)).toEqual(meant.inForce)
    })

    it('63 means the same when it is rebuilt', async () => {
      await done(rebuild(store.events, model.policies))
      expect(await inForceIn(model)).toEqual(meant.inForce)
    })

    it('63 means the same to a ledger opened from a snapshot of some of it', async () => {
      const ledger = await asked(store, { catalogue, snapshot })
      expect(await ledger.snapshot()).toEqual({ events: 12, unused: null })
      expect(answersOf(ledger.now())).toEqual(meant)
    })

    it('63 stays as it was stored, to the byte', async () => {
      const leaves = await all(bystander.read())
      expect(left.map(({ length }) => leaves.slice(0, length))).toEqual(left)
      expect(storedIn(leaves)).toEqual(
        [1, 2, 3].flatMap((version) => [`town.Struck ${version}`, `VoteRecorded ${version}`]),
      )
    })
  })
}
