import { openLedger, type LedgerPlace } from 'minutebook'
import { memoryLedgerStore } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { town } from './acts.js'
import { folder } from '@minutebook/eventstore/test-support'

const places: ReadonlyArray<readonly [string, () => LedgerPlace]> = [
  ['a SQLite file', () => ({ file: folder.file() })],
  ['memory', () => ({ store: memoryLedgerStore() })],
]

describe.each(places)('a ledger in %s', (_, place) => {
  it('is opened, recorded in and asked in ten lines', async () => {
    const ledger = await openLedger({ municipality: town, ...place() })
    const recorded = await ledger.record([
      { type: 'MunicipalityCreated', data: { name: 'City of Spruce Grove', zone: 'America/Edmonton' } },
      {
        type: 'PolicyEnacted',
        decidedOn: '2019-06-10',
        data: {
          policy: 'policy:6030',
          kind: 'council-policy',
          title: 'Customer Service',
          commencement: { rule: 'onDate', on: '2019-07-01' },
        },
      },
    ])
    expect(recorded).toMatchObject({ size: 2, alreadyRecorded: false })
    expect(recorded.events.map(({ seq, type }) => [seq, type])).toEqual([
      [0, 'MunicipalityCreated'],
      [1, 'PolicyEnacted'],
    ])
    expect(await ledger.statusOf('policy:6030', { on: '2019-06-30' })).toMatchObject({
      status: 'not-in-force',
      reason: 'not-commenced',
      inForceFrom: { earliest: '2019-07-01', latest: '2019-07-01' },
    })
    expect(await ledger.statusOf('policy:6030', { on: '2019-07-01' })).toMatchObject({ status: 'in-force' })
    await ledger.close()
  })

  it('holds what was recorded when it is opened again', async () => {
    const where = place()
    const first = await openLedger({ municipality: town, ...where })
    const { events } = await first.record({
      label: 'creation',
      type: 'MunicipalityCreated',
      data: { name: 'City of Spruce Grove', zone: 'America/Edmonton' },
    })
    expect(events).toEqual([{ id: events[0]?.id, seq: 0, type: 'MunicipalityCreated', label: 'creation' }])
    const before = await first.head()
    await first.close()
    const second = await openLedger({ municipality: town, ...where })
    expect(await second.head()).toEqual(before)
    expect(await second.refresh()).toBe(1)
    await second.close()
  })
})
