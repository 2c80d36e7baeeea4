import * as t from 'io-ts'
import {
  catalogueOf,
  defineKind,
  open,
  payload,
  PolicyId,
  standardKinds,
  Text,
  UncertainDate,
  withholdable,
  type OwnAct,
} from 'minutebook'
import { memoryLedger, memoryLedgerStore } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { council, created, enacted } from './acts.js'
import { all, failureOf, places } from './answers.js'
import { folder } from '@minutebook/eventstore/test-support'

/** An event kind as an integrator would define it: under a law of their own, a policy ends when nobody reviewed it. */
const ReviewMissed = defineKind({
  type: 'vendor.ReviewMissed',
  version: 1,
  nature: 'act',
  payload: payload(
    'vendor.ReviewMissed',
    { policy: open(PolicyId), dueOn: open(UncertainDate), reminders: open(t.readonlyArray(t.number)) },
    { remark: withholdable(Text) },
  ),
  doc: { who: 'the registry', effect: 'Ends on the day the review was due.', rests: 'a law of their own' },
  example: { policy: 'policy:6030', dueOn: { edtf: '2023-01-01', text: '2023-01-01' }, reminders: [1, 2] },
  names: ({ policy }) => ({ acts: [policy] }),
  effects: ({ data }, { base, day }) => [
    { ...base(data.policy), _tag: 'ends', when: day('/data/dueOn', data.dueOn), reason: 'lapsed-by-law' },
  ],
})

const catalogue = catalogueOf([...standardKinds, ReviewMissed])
const missed: OwnAct = {
  type: 'vendor.ReviewMissed',
  decidedOn: '2023-02-01',
  by: council,
  data: { policy: 'policy:a', dueOn: '2023-01-01', reminders: [1, 2] },
}
const on = { on: '2024-01-01' }

describe('an event kind from outside', () => {
  it('is recorded, and does in law what it says', async () => {
    const ledger = await memoryLedger({ catalogue })
    await ledger.record([created, enacted('policy:a'), missed])
    expect(await ledger.statusOf('policy:a', { on: '2022-12-31' })).toMatchObject({ status: 'in-force' })
    expect(await ledger.statusOf('policy:a', { on: '2023-01-01' })).toMatchObject({
      status: 'not-in-force',
      reason: 'lapsed-by-law',
      citations: [{ type: 'PolicyEnacted' }, { type: 'vendor.ReviewMissed', seq: 2 }],
    })
  })

  it('has its payload checked by its own codec', async () => {
    const ledger = await memoryLedger({ catalogue })
    const wrong = { ...missed, data: { policy: 'policy:a', dueOn: '2023-02-30', reminders: [], room: 3 } }
    expect(places(await failureOf(ledger.record(wrong)))).toEqual([
      'date-not-on-calendar /data/dueOn',
      'unknown-member /data/room',
    ])
  })

  it('whose versions do not hand on to one another keeps the ledger closed', async () => {
    const gaping = catalogueOf([...standardKinds, ReviewMissed, { ...ReviewMissed, version: 2 }])
    const at = standardKinds.length
    expect(places(await failureOf(memoryLedger({ catalogue: gaping })))).toEqual([
      `version-without-raise /catalogue/kinds/${at}`,
    ])
  })

  it('is kept by a ledger that does not know it, which then does not guess', async () => {
    const store = memoryLedgerStore()
    await (await memoryLedger({ store, catalogue })).record([created, enacted('policy:a'), missed])
    const stranger = await memoryLedger({ store })
    expect((await all(stranger.log(2)))[0]).toMatchObject({ type: 'vendor.ReviewMissed' })
    expect(await stranger.statusOf('policy:a', on)).toMatchObject({
      status: 'undetermined',
      reason: 'effect-unknown',
      presumed: { status: 'in-force' },
    })
    expect((await stranger.findings()).map(({ code }) => code)).toContain('event-not-understood')
    expect(places(await failureOf(stranger.record(missed)))).toEqual(['unknown-type /type'])
  })

  it('is asked anew by a ledger opened from a snapshot: its functions may be others by now', async () => {
    const store = memoryLedgerStore()
    const snapshot = folder.file()
    const writer = await memoryLedger({ store, catalogue })
    await writer.record([created, enacted('policy:a'), missed])
    await writer.writeSnapshot(snapshot)
    const askedOf = async (kind: typeof ReviewMissed): Promise<readonly [number, string, number]> => {
      const ledger = await memoryLedger({ store, snapshot, catalogue: catalogueOf([...standardKinds, kind]) })
      const { certain, possible } = await ledger.policiesInForce(on)
      return [
        (await ledger.snapshot()).events,
        (await ledger.statusOf('policy:a', on)).status,
        certain.length + 2 * possible.length,
      ]
    }
    expect(await askedOf(ReviewMissed)).toEqual([3, 'not-in-force', 0])
    expect(await askedOf({ ...ReviewMissed, effects: () => [] })).toEqual([3, 'in-force', 1])
    const failing = (): never => {
      throw new Error('of no use')
    }
    expect(await askedOf({ ...ReviewMissed, names: failing })).toEqual([3, 'undetermined', 2])
  })
})
