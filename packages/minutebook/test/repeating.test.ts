import { fixedIds, memoryLedger, memoryLedgerStore } from 'minutebook/testing'
import { catalogueOf, standardKinds, type ActInput, type StandardAct } from 'minutebook'
import { describe, expect, it } from 'vitest'
import { council, created, enacted, rescinded } from './acts.js'
import { all, failureOf } from './answers.js'
import { interrupted } from './stores.js'

const command = '0194b0c0-aaaa-4000-8000-000000000001'

const vote: ActInput = {
  label: 'vote',
  type: 'ResolutionPassed',
  decidedOn: '2024-02-03',
  by: council,
  data: { resolution: 'resolution:24-031' },
}
const consequence: StandardAct<'PolicyRescinded'> = { ...rescinded('policy:a'), causedBy: ['#vote'] }

describe('a command that is repeated', () => {
  it('is recorded once, and told of as it was the first time', async () => {
    const ledger = await memoryLedger()
    await ledger.record([created, enacted('policy:a')])
    const first = await ledger.record([vote, consequence], { command })
    await ledger.record(enacted('policy:b'))
    const again = await ledger.record([vote, consequence], { command })
    expect(first).toMatchObject({ command, size: 4, alreadyRecorded: false, events: [{ label: 'vote' }, {}] })
    expect(again).toEqual({ ...first, alreadyRecorded: true })
    expect(await ledger.head()).toMatchObject({ size: 5 })
  })

  it('is known again in a ledger that was opened anew', async () => {
    const store = memoryLedgerStore()
    const first = await (await memoryLedger({ store })).record([created, enacted('policy:a')], { command })
    const later = await memoryLedger({ store, ids: fixedIds(1) })
    expect(await later.record([created, enacted('policy:a')], { command })).toEqual({
      ...first,
      alreadyRecorded: true,
    })
  })

  it('is known again where an act of it names another by its label', async () => {
    const ledger = await memoryLedger()
    await ledger.record([created, enacted('policy:a')])
    const acts: ReadonlyArray<ActInput> = [
      {
        label: 'held',
        type: 'PolicySuspended',
        decidedOn: '2024-02-03',
        by: council,
        data: { policy: 'policy:a' },
      },
      {
        type: 'PolicyReinstated',
        decidedOn: '2024-03-02',
        by: council,
        data: { policy: 'policy:a', suspension: '#held' },
      },
    ]
    const first = await ledger.record(acts, { command })
    expect(await ledger.record(acts, { command })).toEqual({ ...first, alreadyRecorded: true })
  })

  it('is known again where it is a correction in shorthand', async () => {
    const ledger = await memoryLedger()
    const begun = { edtf: '2019-05', text: 'May' }
    const act = enacted('policy:a')
    await ledger.record([
      created,
      { ...act, data: { ...act.data, commencement: { rule: 'onDate', on: begun } } },
    ])
    const corrected: ActInput = {
      type: 'RecordCorrected',
      data: { target: 1, path: '/data/commencement/on', from: '2019-05', to: '2019-07', reason: 'A slip.' },
    }
    const first = await ledger.record(corrected, { command })
    expect(await ledger.record(corrected, { command })).toEqual({ ...first, alreadyRecorded: true })
    const other = { ...corrected, data: { ...corrected.data, to: '2019-08' } } as ActInput
    expect((await failureOf(ledger.record(other, { command }))).code).toBe('command-reused')
  })

  it('is known again after its kind had a newer version, in the shape it was recorded in', async () => {
    const store = memoryLedgerStore()
    const asThen = catalogueOf([
      ...standardKinds.filter(({ type }) => type !== 'VoteRecorded'),
      ...standardKinds
        .filter(({ type, version }) => type === 'VoteRecorded' && version === 1)
        .map((kind) => ({ ...kind, next: null })),
    ])
    const counted = {
      type: 'VoteRecorded',
      decidedOn: '2024-02-03',
      data: { motion: 'motion:m', tally: { for: 5, against: 2 } },
    } as unknown as ActInput
    const other = {
      ...counted,
      data: { motion: 'motion:m', tally: { for: 4, against: 3 } },
    } as unknown as ActInput
    const first = await (
      await memoryLedger({ store, catalogue: asThen })
    ).record([created, counted], {
      command,
      mode: 'import',
    })
    const later = await memoryLedger({ store, ids: fixedIds(1) })

    expect(await later.record([created, counted], { command, mode: 'import' })).toEqual({
      ...first,
      alreadyRecorded: true,
    })
    expect(await failureOf(later.record([created, other], { command, mode: 'import' }))).toMatchObject({
      code: 'command-reused',
    })
  })

  it('is known again when the other program recorded it a moment before', async () => {
    const store = memoryLedgerStore()
    const other = await memoryLedger({ store, ids: fixedIds(1) })
    const ledger = await memoryLedger({
      store: interrupted(store, () => other.record(enacted('policy:a'), { command })),
    })
    expect(await ledger.record(enacted('policy:a'), { command })).toMatchObject({
      size: 1,
      alreadyRecorded: true,
    })
  })

  it('is the same however its dates and members are spelled', async () => {
    const ledger = await memoryLedger()
    await ledger.record(enacted('policy:a', '2019-06-10'), { command })
    const { data, by, type } = enacted('policy:a')
    const spelled: ActInput = {
      data,
      by: by ?? null,
      meeting: null,
      decidedOn: { text: '2019-06-10', edtf: '2019-06-10' },
      type,
      version: 1,
      causedBy: [],
    }
    expect(await ledger.record(spelled, { command })).toMatchObject({ alreadyRecorded: true })
  })

  it('is the same though the ledger cites more than its author did', async () => {
    const ledger = await memoryLedger()
    const authority = 'authority:c-1094-19'
    const grantee = { body: 'officer', office: 'City Manager' } as const
    const conferred = await ledger.record({
      type: 'AuthorityConferred',
      decidedOn: '2019-01-01',
      by: council,
      data: { authority, grantee, reference: 'ambulatory' },
    })
    const policy = enacted('policy:a')
    const under = { ...policy, data: { ...policy.data, authority } }
    const { events } = await ledger.record(under, { command })
    expect((await all(ledger.log(1)))[0]?.cites).toEqual(conferred.events.map(({ id }) => id))
    expect(await ledger.record(under, { command })).toMatchObject({ alreadyRecorded: true, events })
  })

  const others: ReadonlyArray<readonly [string, ReadonlyArray<ActInput>]> = [
    ['fewer acts', [vote]],
    ['more acts', [vote, consequence, enacted('policy:b')]],
    ['another order', [{ ...consequence, causedBy: [] }, vote]],
    ['another day', [vote, { ...consequence, decidedOn: '2024-02-04' }]],
    ['another payload', [vote, { ...consequence, data: { policy: 'policy:a', reason: 'It is of no use.' } }]],
    ['another cause', [vote, { ...consequence, causedBy: [] }]],
    ['another citation', [vote, { ...consequence, cites: [fixedIds().eventId()] }]],
    ['something that is no act', [vote, null as unknown as ActInput]],
    ['acts that cannot be read', [vote, { ...consequence, data: null as never }]],
  ]

  it.each(others)('with %s is refused', async (_, acts) => {
    const ledger = await memoryLedger()
    await ledger.record([created, enacted('policy:a')])
    const { events } = await ledger.record([vote, consequence], { command })
    const failure = await failureOf(ledger.record(acts, { command }))
    expect(failure).toMatchObject({
      code: 'command-reused',
      message: `The command ${command} was recorded before, with other acts.`,
      error: { command, events: events.map(({ id }) => id) },
    })
    expect(await ledger.head()).toMatchObject({ size: 4 })
  })

  it('without a citation it had is refused', async () => {
    const ledger = await memoryLedger()
    const { events } = await ledger.record(enacted('policy:b'))
    const citing = { ...enacted('policy:a'), cites: events.map(({ id }) => id) }
    await ledger.record(citing, { command })
    expect(await ledger.record(citing, { command })).toMatchObject({ alreadyRecorded: true })
    expect((await failureOf(ledger.record(enacted('policy:a'), { command }))).code).toBe('command-reused')
  })
})
