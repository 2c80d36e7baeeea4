import { describe, expect, it } from 'vitest'
import { findings, versionInForce, type SubjectId } from '../../src/index.js'
import {
  amended,
  convened,
  defeated,
  enacted,
  passed,
  proposesToRescind,
  rescinded,
  standing,
  withdrawn,
  proposesToEnact,
} from '../acts.js'
import {
  ask,
  brief,
  covered,
  eventId,
  history,
  possible,
  q,
  record,
  recorded,
  rightOf,
  today,
} from '../history.js'

const p = 'policy:p'

describe('votes', () => {
  it('case 16: a tie defeats the motion to rescind, so the policy stays', () => {
    const tie = history(
      standing(p),
      recorded('2024-05-01', proposesToRescind('motion:m', p, '2024-05-13')),
      recorded(
        '2024-05-13',
        {
          type: 'VoteRecorded',
          decidedOn: '2024-05-13',
          data: { on: { matter: 'motion', motion: 'motion:m' }, tally: { for: 3, against: 3 } },
        },
        defeated('motion:m', { d: '2024-05-13', data: { cause: 'tie', tally: { for: 3, against: 3 } } }),
      ),
    )

    expect(q(tie, p, '2024-05-14')).toBe('IF')
  })

  it('case 63: a motion without notice that falls short of its threshold is defeated, so the policy stays', () => {
    const short = history(
      standing(p),
      recorded('2024-03-20', proposesToRescind('motion:m', p, '2024-04-02')),
      recorded(
        '2024-04-02',
        {
          type: 'VoteRecorded',
          decidedOn: '2024-04-02',
          data: {
            on: { matter: 'motion', motion: 'motion:m' },
            tally: { for: 7, against: 4, absent: 4 },
            requirement: { words: 'two thirds of those voting, or a majority of all members' },
          },
        },
        defeated('motion:m', { d: '2024-04-02', data: { cause: 'threshold' } }),
      ),
    )

    expect(q(short, p, '2024-04-03')).toBe('IF')
  })

  it('case 24: a bill whose motion came to nothing never passed, on any day', () => {
    const filed = history(
      recorded('2022-01-05', proposesToEnact('motion:int-1-2022', p, '2023-12-31')),
      recorded('2023-12-31', withdrawn('motion:int-1-2022', { d: '2023-12-31' })),
    )

    for (const on of ['2021-12-31', '2022-06-01', '2023-12-31', '2024-01-01']) {
      expect(q(filed, p, on)).toBe('NIF(never-passed)')
    }
  })
})

describe('case 18: acts of one meeting recorded in the wrong order', () => {
  const meeting = 'meeting:council-2024-06-10'
  const at = (item: number) => ({ d: '2024-06-10', meeting: { id: meeting, item } })
  const minutes = history(
    standing(p),
    standing('policy:q'),
    recorded('2024-06-10', convened(meeting, '2024-06-10', { data: { startsAt: '18:00' } })),
    recorded('2024-06-11', enacted('policy:p2', at(9))),
    recorded('2024-06-12', rescinded(p, at(4))),
    recorded('2024-06-13', amended('policy:q', 'v3', at(8))),
    recorded('2024-06-14', amended('policy:q', 'v2', at(3))),
  )

  it('case 18: the policy enacted at item 9 is in force, the one rescinded at item 4 is not', () => {
    expect(q(minutes, 'policy:p2', '2024-06-10')).toBe('IF')
    expect(q(minutes, p, '2024-06-10')).toBe('NIF(rescinded)')
  })

  it('case 18: the version of the later item is the last one, though it was recorded first', () => {
    const answer = rightOf(
      versionInForce(minutes.register, today)('policy:q' as SubjectId, { on: '2024-06-10' }),
    )

    expect(answer.version).toMatchObject({ version: 'v3', orderAssumed: false })
  })

  it('case 18: item numbers tell the order, so nothing is assumed', () => {
    expect(rightOf(findings(minutes.register, today)({ kinds: ['order-assumed'] }))).toEqual([])
  })

  it('case 18: without item numbers the order of recording decides, with a finding', () => {
    const unnumbered = history(
      standing('policy:q'),
      recorded('2024-06-11', amended('policy:q', 'v3', { d: '2024-06-10' })),
      recorded('2024-06-12', amended('policy:q', 'v2', { d: '2024-06-10' })),
    )
    const answer = rightOf(
      versionInForce(unnumbered.register, today)('policy:q' as SubjectId, { on: '2024-06-10' }),
    )

    expect(answer.version).toMatchObject({ version: 'v2', orderAssumed: true })
    expect(rightOf(findings(unnumbered.register, today)({ kinds: ['order-assumed'] }))).toMatchObject([
      { code: 'order-assumed', subject: 'policy:q' },
    ])
  })
})

describe('a consent agenda', () => {
  const consent = history(
    recorded(
      '2024-12-02',
      passed('resolution:consent', { d: '2024-12-02', label: 'consent' }),
      enacted('policy:cp-1059-24', { d: '2024-12-02', causedBy: ['#consent'] }),
      {
        type: 'VoteRecorded',
        decidedOn: '2024-12-02',
        causedBy: ['#consent'],
        data: { on: { matter: 'reading', policy: 'policy:c-1366-24', reading: 1 } },
      },
    ),
  )

  it('case 20: one resolution enacts a policy', () => {
    expect(q(consent, 'policy:cp-1059-24', '2024-12-02')).toBe('IF')
  })

  it('case 20: a first reading in the same resolution enacts nothing', () => {
    expect(q(consent, 'policy:c-1366-24', '2024-12-02')).toBe('NIF(not-yet-enacted)')
  })
})

it('case 21: a resolution of the evening of 3 February works on 3 February, whatever day it is in UTC', () => {
  const evening = record([
    covered,
    recorded(
      '2025-02-03',
      convened('meeting:evening', '2025-02-03', { data: { startsAt: '18:30' } }),
      passed('resolution:r', { d: '2025-02-03', label: 'vote', meeting: { id: 'meeting:evening', item: 1 } }),
      enacted(p, {
        d: '2025-02-03',
        causedBy: ['#vote'],
        meeting: { id: 'meeting:evening', item: 1 },
        claimed: { recordedAt: '2025-02-04T01:30:00.000000Z', register: 'minutes' },
      }),
    ),
  ])

  expect(q(evening, p, '2025-02-02')).toBe('NIF(not-yet-enacted)')
  expect(q(evening, p, '2025-02-03')).toBe('IF')
})

describe('draft minutes', () => {
  const draft = history(
    standing(p),
    recorded('2024-06-10', rescinded(p, { d: '2024-06-10', evidence: 'draft' })),
  )

  it('case 85: the vote is the act; that its minutes are a draft is flagged', () => {
    const answer = ask(draft, p, { on: '2024-06-11' })

    expect(brief(answer)).toBe('NIF(rescinded)')
    expect(answer.flags).toEqual(['unconfirmed-minutes'])
  })

  it('case 85: before the rescission nothing rests on the draft', () => {
    expect(ask(draft, p, { on: '2024-06-09' }).status).toBe('in-force')
  })
})

describe('case 76: one rescission recorded twice with different days, both citing its resolution (R21)', () => {
  const because = { d: '2021-02-22', causedBy: [eventId(4)] }
  const twice = history(
    standing(p),
    recorded('2021-02-22', passed('resolution:r', { d: '2021-02-22' })),
    recorded('2021-02-23', rescinded(p, { ...because, eff: '2021-03-01' })),
    recorded('2021-02-24', rescinded(p, { ...because, eff: '2021-04-01' })),
  )

  it('case 76: before either day the policy is in force', () => {
    expect(q(twice, p, '2021-02-28')).toBe('IF')
  })

  // Two acts would end it on the earlier day; R21 says these are one act told twice, so between the days nobody can
  // say.
  it('case 76: between the two days the records conflict', () => {
    const answer = ask(twice, p, { on: '2021-03-15' })

    expect(brief(answer)).toBe('UND(conflicting-records)')
    expect(possible(answer)).toEqual(['IF', 'NIF(rescinded)'])
  })

  it('case 76: from the later day on it is rescinded by either record', () => {
    expect(q(twice, p, '2021-04-01')).toBe('NIF(rescinded)')
  })
})
