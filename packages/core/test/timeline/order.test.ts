import { describe, expect, it } from 'vitest'
import { amended, convened, corrected, enacted, rescinded, standing } from '../acts.js'
import { done } from '../deeds.js'
import { ask, eventId, history, q, recorded } from '../history.js'

const p = 'policy:p'
const young = 'policy:new'

const replacing = (said: object) => enacted(young, { d: '2024-06-10', ...said, data: { replaces: [p] } })

describe('zero length (R3)', () => {
  const never = history(
    recorded('2024-05-01', enacted(p, { d: '2024-05-01', eff: '2024-09-01' })),
    recorded('2024-08-01', rescinded(p, { d: '2024-08-01', eff: '2024-09-01' })),
  )

  it('is the reason on the day it was to begin, and the ending’s own from the next', () => {
    expect(['2024-04-30', '2024-08-31', '2024-09-01', '2024-09-02'].map((on) => q(never, p, on))).toEqual([
      'NIF(not-yet-enacted)',
      'NIF(not-commenced)',
      'NIF(zero-length)',
      'NIF(rescinded)',
    ])
  })

  it('stays flagged after that day', () => {
    expect(ask(never, p, { on: '2024-09-02' }).flags).toContain('zero-length')
    expect(ask(never, p, { on: '2024-09-02' }).inForceFrom).toEqual({
      earliest: '2024-09-01',
      latest: '2024-09-01',
    })
  })

  it('is not what ends a day later', () => {
    const oneDay = history(
      recorded('2024-05-01', enacted(p, { d: '2024-05-01', eff: '2024-09-01' })),
      recorded('2024-08-01', rescinded(p, { d: '2024-08-01', eff: '2024-09-02' })),
    )

    expect(['2024-09-01', '2024-09-02'].map((on) => q(oneDay, p, on))).toEqual(['IF', 'NIF(rescinded)'])
    expect(ask(oneDay, p, { on: '2024-09-02' }).flags).not.toContain('zero-length')
  })
})

describe('two endings on one day (R4)', () => {
  it('the one decided first is the reason, whichever was recorded first', () => {
    const first = recorded('2024-06-01', rescinded(p, { d: '2024-06-01', eff: '2024-06-10' }))
    const second = recorded('2024-06-10', replacing({}))

    expect(q(history(standing(p), first, second), p, '2024-06-10')).toBe('NIF(rescinded)')
    expect(q(history(standing(p), second, first), p, '2024-06-10')).toBe('NIF(rescinded)')
  })

  it('of one sitting, the item taken first is the reason', () => {
    const meeting = 'meeting:council'
    const at = (item: number) => ({ meeting: { id: meeting, item } })
    const told = (first: number, second: number) =>
      history(
        standing(p),
        recorded('2024-06-10', convened(meeting, '2024-06-10')),
        recorded('2024-06-11', rescinded(p, { d: '2024-06-10', ...at(first) })),
        recorded('2024-06-12', replacing(at(second))),
      )

    expect(q(told(3, 8), p, '2024-06-10')).toBe('NIF(rescinded)')
    expect(q(told(8, 3), p, '2024-06-10')).toBe('NIF(superseded)')
  })

  it('of two sittings, the one that began first is the reason', () => {
    const [morning, evening] = ['meeting:morning', 'meeting:evening']
    const told = (first: string, second: string) =>
      history(
        standing(p),
        recorded('2024-06-10', convened(morning, '2024-06-10', { data: { startsAt: '09:00' } })),
        recorded('2024-06-10', convened(evening, '2024-06-10', { data: { startsAt: '19:00' } })),
        recorded('2024-06-11', rescinded(p, { d: '2024-06-10', meeting: { id: first, item: 5 } })),
        recorded('2024-06-12', replacing({ meeting: { id: second, item: 1 } })),
      )

    expect(q(told(morning, evening), p, '2024-06-10')).toBe('NIF(rescinded)')
    expect(q(told(evening, morning), p, '2024-06-10')).toBe('NIF(superseded)')
  })

  describe('of two sittings recorded after their acts', () => {
    const [morning, evening] = ['meeting:morning', 'meeting:evening']
    const ledger = history(
      standing(p),
      recorded('2024-06-11', rescinded(p, { d: '2024-06-10', meeting: { id: evening, item: 5 } })),
      recorded('2024-06-12', replacing({ meeting: { id: morning, item: 1 } })),
      recorded('2024-06-13', convened(evening, '2024-06-10', { data: { startsAt: '19:00' } })),
      recorded('2024-06-14', convened(morning, '2024-06-10', { data: { startsAt: '09:00' } })),
    )

    it('the one that began first is the reason', () => {
      expect(q(ledger, p, '2024-06-10')).toBe('NIF(superseded)')
    })

    // R4 orders items within a sitting.
    it('item numbers of different sittings are not compared', () => {
      expect(q(ledger, p, '2024-06-10', { knownAt: '2024-06-12' })).toBe('NIF(rescinded)')
    })
  })

  it('of a sitting that was corrected, the corrected one counts', () => {
    const [morning, evening] = ['meeting:morning', 'meeting:evening']
    const ledger = history(
      standing(p),
      recorded('2024-06-10', convened(morning, '2024-06-10', { data: { startsAt: '09:00' } })),
      recorded('2024-06-10', convened(evening, '2024-06-10', { data: { startsAt: '19:00' } })),
      recorded('2024-06-11', rescinded(p, { d: '2024-06-10', meeting: { id: evening, item: 1 } })),
      recorded('2024-06-12', replacing({ meeting: { id: evening, item: 2 } })),
      recorded('2024-06-13', corrected(eventId(7), '/meeting/id', evening, morning)),
    )

    expect(q(ledger, p, '2024-06-10', { knownAt: '2024-06-12' })).toBe('NIF(rescinded)')
    expect(q(ledger, p, '2024-06-10')).toBe('NIF(superseded)')
  })

  it('of which only the recording tells the order, the first in the order of reasons is the reason', () => {
    const repealed = recorded('2024-06-11', rescinded(p, { d: '2024-06-10' }))
    const replaced = recorded('2024-06-11', replacing({}))

    for (const told of [history(standing(p), repealed, replaced), history(standing(p), replaced, repealed)]) {
      const { reason, assumptions } = ask(told, p, { on: '2024-06-10' })

      expect(reason).toBe('rescinded')
      expect(assumptions.map(({ code }) => code)).not.toContain('order-assumed')
    }
  })

  it('of three, two of them of one sitting, one is the first in whatever order they are recorded', () => {
    const at = (item: number) => ({ meeting: { id: 'meeting:council', item } })
    const d = '2024-06-10'
    const acts = [replacing(at(2)), rescinded(p, { d }), rescinded(p, { d, ...at(1) })]
    const vague = rescinded(p, { d: '2024-06-05/2024-06-15' })
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]
    for (const order of orders) {
      const steps = order.map((one) => recorded('2024-06-16', acts[one] as (typeof acts)[number]))
      const beside = history(standing(p), ...steps, recorded('2024-06-16', vague))

      expect(q(history(standing(p), ...steps), p, '2024-07-01')).toBe('NIF(rescinded)')
      expect(['2024-06-09', '2024-06-10'].map((on) => q(beside, p, on))).toEqual([
        'UND(date-uncertain)',
        'NIF(rescinded)',
      ])
    }
  })

  it('an earlier ending is the reason, whenever it was decided', () => {
    const ledger = history(
      standing(p),
      recorded('2024-06-01', rescinded(p, { d: '2024-06-01', eff: '2024-06-12' })),
      recorded('2024-06-10', replacing({})),
    )

    expect(q(ledger, p, '2024-06-10')).toBe('NIF(superseded)')
    expect(q(ledger, p, '2024-06-12')).toBe('NIF(superseded)')
  })
})

describe('the transition day (R2)', () => {
  const ledger = history(
    recorded('2024-01-10', enacted(p, { d: '2024-01-10' })),
    recorded('2024-06-10', rescinded(p, { d: '2024-06-10' })),
  )

  it('belongs to the new state and is flagged', () => {
    const days = ['2024-01-09', '2024-01-10', '2024-01-11', '2024-06-09', '2024-06-10', '2024-06-11']

    expect(days.filter((on) => ask(ledger, p, { on }).flags.includes('transition-day'))).toEqual([
      '2024-01-10',
      '2024-06-10',
    ])
    expect(days.map((on) => q(ledger, p, on))).toEqual([
      'NIF(not-yet-enacted)',
      'IF',
      'IF',
      'IF',
      'NIF(rescinded)',
      'NIF(rescinded)',
    ])
  })

  it('is flagged on that day alone, in whatever order the days are asked', () => {
    const flagged = (...days: ReadonlyArray<string>) =>
      days.map((on) => ask(ledger, p, { on }).flags.includes('transition-day'))

    expect(flagged('2024-06-10', '2024-06-11', '2024-06-10')).toEqual([true, false, true])
  })
})

describe('flags of a day', () => {
  it('a day after what was known is projected', () => {
    const ledger = history(standing(p))

    expect(ask(ledger, p, { on: '2024-06-10', knownAt: '2024-06-10' }).flags).toEqual([])
    expect(ask(ledger, p, { on: '2024-06-11', knownAt: '2024-06-10' }).flags).toEqual(['projected'])
  })

  it('a policy in force by a later decision is retroactive until that decision', () => {
    const ledger = history(recorded('2024-03-11', enacted(p, { d: '2024-03-11', eff: '2024-01-01' })))
    const flags = (on: string) => ask(ledger, p, { on }).flags

    expect(flags('2024-01-01')).toEqual(['transition-day', 'retroactive'])
    expect(flags('2024-03-10')).toEqual(['retroactive'])
    expect(flags('2024-03-11')).toEqual([])
  })

  it('a policy ended, limited or held by a later decision is so retroactively until that decision', () => {
    const ended = history(
      standing(p),
      recorded('2024-03-04', rescinded(p, { d: '2024-03-04', eff: '2022-01-01' })),
    )
    const held = history(
      standing(p),
      recorded('2024-03-04', done('PolicySuspended', '2024-03-04', { policy: p, from: '2022-01-01' })),
    )
    const sunset = { rule: 'lastDay', on: '2021-12-31' }
    const limited = history(
      standing(p),
      recorded('2024-03-04', done('SunsetSet', '2024-03-04', { policy: p, sunset })),
    )
    for (const ledger of [ended, held, limited]) {
      const flags = (on: string) => ask(ledger, p, { on }).flags

      expect(flags('2021-12-31')).toEqual([])
      expect(flags('2023-01-01')).toEqual(['retroactive'])
      expect(flags('2024-03-04')).toEqual([])
    }
  })

  it('a policy held by an earlier decision is not so by the later one that lifts that', () => {
    const held = history(
      standing(p),
      recorded(
        '2024-03-04',
        done('PolicySuspended', '2022-01-03', { policy: p, from: '2022-02-01', lastDay: '2022-06-30' }),
        done('PolicyReinstated', '2022-05-16', { policy: p, effectiveOn: '2022-06-01' }),
      ),
    )
    const flags = (on: string) => ask(held, p, { on }).flags

    expect(flags('2022-02-01')).toEqual(['transition-day'])
    expect(flags('2022-05-15')).toEqual([])
    expect(flags('2022-06-01')).toEqual(['transition-day'])
  })

  it('a date its source doubts is flagged where the answer rests on it', () => {
    const ledger = history(recorded('2024-01-10', enacted(p, { d: '2019?' })))

    expect(ask(ledger, p, { on: '2024-06-10' }).flags).toEqual(['date-doubtful'])
  })
})

describe('a hold that was lifted twice', () => {
  const petition = recorded('2024-06-10', done('PetitionFiled', '2024-06-10', { against: p, suspends: true }))
  const lifting = (on: string) => recorded('2024-09-01', done('PolicyReinstated', on, { policy: p }))

  it.each([
    ['in the order of the days', ['2024-07-01', '2024-08-01']],
    ['in the other order', ['2024-08-01', '2024-07-01']],
  ])('ends with the first of the two, recorded %s', (_, [first = '', second = '']) => {
    const told = history(
      recorded('2024-05-01', enacted(p, { d: '2024-05-01' })),
      petition,
      lifting(first),
      lifting(second),
    )

    expect(['2024-06-30', '2024-07-01', '2024-07-15', '2024-08-01'].map((on) => q(told, p, on))).toEqual([
      'NIF(suspended)',
      'IF',
      'IF',
      'IF',
    ])
  })
})

describe('three texts of one day, two of them of one sitting (R4)', () => {
  it('leave one the last, in whatever order they are recorded', () => {
    const at = (item: number) => ({ meeting: { id: 'meeting:council', item } })
    const d = '2024-06-10'
    const acts = [amended(p, 'b', { d, ...at(2) }), amended(p, 'c', { d }), amended(p, 'a', { d, ...at(1) })]
    const vague = recorded('2024-06-16', amended(p, 'early', { d: '2024-01-05/2024-01-15' }))
    for (const order of [
      [0, 1, 2],
      [1, 0, 2],
      [2, 1, 0],
    ]) {
      const steps = order.map((one) => recorded('2024-06-16', acts[one] as (typeof acts)[number]))
      const { version } = ask(history(standing(p), vague, ...steps), p, { on: '2024-07-01' })

      expect(['b', 'c']).toContain(version)
    }
  })
})
