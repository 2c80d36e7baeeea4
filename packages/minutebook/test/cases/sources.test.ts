import { describe, expect, it } from 'vitest'
import { convened, decided, enacted, passed, rescinded, standing } from './acts.js'
import { inShort, possible, statuses } from './inShort.js'
import { recorded, stores, type Step } from './ledgers.js'

const p = 'policy:p'

describe.each(stores)('a source that says "approved 2019", kept in %s', (_, keep) => {
  const approved = [recorded('2019-12-31', enacted(p, '2019'))]

  it('case 73: "approved 2019" is some day of 2019, never its first', async () => {
    const ledger = await keep(approved)

    expect(await statuses(ledger, p, '2018-12-31', '2019-01-01', '2019-06-01', '2020-01-01')).toEqual([
      'NIF(not-yet-enacted)',
      'UND(date-uncertain)',
      'UND(date-uncertain)',
      'IF',
    ])
    expect((await ledger.statusOf(p, { on: '2020-01-01' })).inForceFrom).toEqual({
      earliest: '2019-01-01',
      latest: '2019-12-31',
    })
  })
})

describe.each(stores)('two records of one rescission with two days, kept in %s', (_, keep) => {
  const day = '2021-02-22'
  const told = (effectiveOn: string, evidence: 'secondary' | 'primary'): Step => ({
    rec: day,
    acts: (idOf) => [rescinded(p, day, effectiveOn, { evidence, causedBy: [idOf('vote')] })],
  })
  const twice = [
    standing(p),
    recorded(day, passed('resolution:r', day, { label: 'vote' })),
    told('2021-03-01', 'primary'),
    told('2021-04-01', 'secondary'),
  ]

  it('case 76: before the earlier and from the later day on both records say the same', async () => {
    expect(await statuses(await keep(twice), p, '2021-02-28', '2021-04-01')).toEqual(['IF', 'NIF(rescinded)'])
  })

  it('case 76: between the two days the records conflict, so nobody can say', async () => {
    const ledger = await keep(twice)
    const answer = await ledger.statusOf(p, { on: '2021-03-15' })

    expect(inShort(answer)).toBe('UND(conflicting-records)')
    expect(possible(answer)).toEqual(['IF', 'NIF(rescinded)'])
  })
})

describe.each(stores)('a rescission known from draft minutes, kept in %s', (_, keep) => {
  const [meeting, next, day] = ['meeting:2024-06-10', 'meeting:2024-06-24', '2024-06-10']
  const draft = [
    standing(p),
    recorded(
      day,
      convened(meeting, day, '18:00'),
      rescinded(p, day, day, { evidence: 'draft', meeting: { id: meeting, item: 4 } }),
    ),
  ]
  const adopted = recorded(
    '2024-06-24',
    convened(next, '2024-06-24', '18:00'),
    decided('MinutesAdopted', '2024-06-24', { minutesOf: meeting }, { meeting: { id: next, item: 1 } }),
  )

  it('case 85: the vote ended the policy, and a flag says that its minutes are unconfirmed', async () => {
    const ledger = await keep(draft)
    const answer = await ledger.statusOf(p, { on: '2024-06-11' })

    expect(inShort(answer)).toBe('NIF(rescinded)')
    expect(answer.flags).toContain('unconfirmed-minutes')
  })

  it('case 85: once the minutes are adopted the flag is gone', async () => {
    const ledger = await keep([...draft, adopted])
    const [before, after] = [
      await ledger.statusOf(p, { on: '2024-06-11', knownAt: '2024-06-23' }),
      await ledger.statusOf(p, { on: '2024-06-11' }),
    ]

    expect(before.flags).toContain('unconfirmed-minutes')
    expect(inShort(after)).toBe('NIF(rescinded)')
    expect(after.flags).not.toContain('unconfirmed-minutes')
  })
})
