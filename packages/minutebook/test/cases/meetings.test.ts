import { describe, expect, it } from 'vitest'
import {
  amended,
  convened,
  decided,
  defeated,
  enacted,
  passed,
  proposedRescission,
  rescinded,
  standing,
} from './acts.js'
import { lexington } from './cities.js'
import { statuses } from './inShort.js'
import { recorded, stores } from './ledgers.js'

const p = 'policy:p'
const motion = 'motion:rescind-p'

describe.each(stores)('a motion to rescind that is not carried, kept in %s', (_, keep) => {
  it('case 16: a tie defeats the motion, so the policy stays in force', async () => {
    const ledger = await keep([
      standing(p),
      recorded('2024-05-01', proposedRescission(motion, p, '2024-05-13')),
      recorded(
        '2024-05-13',
        decided('VoteRecorded', '2024-05-13', {
          on: { matter: 'motion', motion },
          tally: { for: 3, against: 3 },
        }),
        defeated(motion, '2024-05-13', { cause: 'tie' }),
      ),
    ])

    expect(await statuses(ledger, p, '2024-05-14')).toEqual(['IF'])
    expect((await ledger.statusOf(p, { on: '2024-05-14' })).ceasesOn).toBeNull()
  })

  it('case 63: a motion without notice that falls short of its threshold leaves the policy in force', async () => {
    const ledger = await keep(
      [
        standing(p),
        recorded('2024-04-02', proposedRescission(motion, p, '2024-04-02')),
        recorded(
          '2024-04-02',
          decided('VoteRecorded', '2024-04-02', {
            on: { matter: 'motion', motion },
            tally: { for: 7, against: 4, absent: 4 },
            requirement: { words: 'two thirds of those voting, or a majority of all members' },
          }),
          defeated(motion, '2024-04-02', { cause: 'threshold' }),
        ),
      ],
      lexington,
    )

    expect(await statuses(ledger, p, '2024-04-03')).toEqual(['IF'])
    expect(await ledger.changesBetween({ from: '2024-04-01', to: '2029-12-31' })).toEqual([])
  })
})

describe.each(stores)('acts of one meeting recorded in the wrong order, kept in %s', (_, keep) => {
  const meeting = 'meeting:2024-06-10'
  const item = (number: number) => ({ meeting: { id: meeting, item: number } })
  const day = '2024-06-10'
  const minutes = [
    standing(p),
    standing('policy:q'),
    recorded(day, convened(meeting, day, '18:00')),
    recorded(day, enacted('policy:p2', day, {}, item(9))),
    recorded(day, rescinded(p, day, day, item(4))),
    recorded(day, amended('policy:q', 'v3', day, day, item(8))),
    recorded(day, amended('policy:q', 'v2', day, day, item(3))),
  ]

  it('case 18: the policy enacted at item 9 is in force, and the one rescinded at item 4 is not', async () => {
    const ledger = await keep(minutes)

    expect(await statuses(ledger, 'policy:p2', day)).toEqual(['IF'])
    expect(await statuses(ledger, p, day)).toEqual(['NIF(rescinded)'])
  })

  it('case 18: the version of the later item is the last one, and no order is assumed', async () => {
    const ledger = await keep(minutes)
    const { version } = await ledger.versionInForce('policy:q', { on: day })

    expect(version).toMatchObject({ version: 'v3', orderAssumed: false })
    expect(await ledger.findings({ kinds: ['order-assumed'] })).toEqual([])
  })
})

describe.each(stores)('a consent agenda carried by one resolution, kept in %s', (_, keep) => {
  const day = '2024-12-02'
  const [earlier, bylaw, policy] = ['meeting:2024-11-18', 'policy:c-1366-24', 'policy:cp-1059-24']
  const because = { causedBy: ['#consent'] }
  const agenda = [
    recorded('2024-11-18', convened(earlier, '2024-11-18', '18:00')),
    recorded(
      day,
      passed('resolution:consent', day, { label: 'consent' }),
      decided('MinutesAdopted', day, { minutesOf: earlier }, because),
      decided('VoteRecorded', day, { on: { matter: 'reading', policy: bylaw, reading: 1 } }, because),
      enacted(policy, day, { identifiers: [{ text: 'CP-1059-24' }] }, because),
    ),
  ]

  it('case 20: one resolution enacts a policy, and a first reading in it passes no bylaw', async () => {
    const ledger = await keep(agenda)

    expect(await statuses(ledger, policy, day)).toEqual(['IF'])
    expect(await statuses(ledger, bylaw, day)).toEqual(['NIF(not-yet-enacted)'])
  })

  it('case 20: the resolution is told with all it caused', async () => {
    const ledger = await keep(agenda)
    const { consequences } = await ledger.consequencesOf('resolution:consent')

    expect(consequences.map(({ event }) => event.type)).toEqual([
      'MinutesAdopted',
      'VoteRecorded',
      'PolicyEnacted',
    ])
  })
})

describe.each(stores)('a resolution of an evening that is the next day in UTC, kept in %s', (_, keep) => {
  const meeting = { id: 'meeting:2025-02-03', item: 1 }
  const evening = {
    rec: '2025-02-04T01:30:00.000000Z',
    acts: [
      convened(meeting.id, '2025-02-03', '18:30'),
      passed('resolution:r', '2025-02-03', { label: 'vote', meeting }),
      enacted(p, '2025-02-03', {}, { causedBy: ['#vote'], meeting }),
    ],
  }

  it('case 21: the resolution works on the day it was in the municipality', async () => {
    const ledger = await keep([evening])

    expect(await statuses(ledger, p, '2025-02-02', '2025-02-03')).toEqual(['NIF(not-yet-enacted)', 'IF'])
  })

  it('case 21: it was on record by the end of that day', async () => {
    const ledger = await keep([evening])
    const on = '2025-02-03'

    expect(await statuses(ledger, p, { on, knownAt: '2025-02-02' }, { on, knownAt: '2025-02-03' })).toEqual([
      'NIF(no-record)',
      'IF',
    ])
  })
})
