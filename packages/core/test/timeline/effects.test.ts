import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { council, enacted, rescinded, standing } from '../acts.js'
import {
  ask,
  brief,
  covered,
  eventId,
  possible,
  q,
  rebuilt,
  record,
  recorded,
  type History,
  type Step,
} from '../history.js'
import { catalogue } from './vendor.js'

const p = 'policy:p'

const history = (...steps: ReadonlyArray<Step>): History => record([covered, ...steps], { catalogue })

const act = (type: string, decidedOn: string, data: object): ActInput => ({
  type: `vendor.${type}`,
  decidedOn,
  by: council,
  data: { policy: p, ...data },
})

const met = (condition: string, on: string, outcome = 'met'): ActInput => ({
  type: 'vendor.ConditionMet',
  data: { policy: p, condition, on, outcome },
})

describe('a sunset', () => {
  const sunset = recorded('2024-01-10', act('SunsetSet', '2024-01-10', { lastDay: '2024-12-31' }))

  it('case 41: its last day is inclusive', () => {
    const ledger = history(standing(p), sunset)

    expect(q(ledger, p, '2024-12-31')).toBe('IF')
    expect(q(ledger, p, '2025-01-01')).toBe('NIF(expired)')
  })

  it('case 42: extended before it lapsed, it lapses later; by what had been decided before, it lapsed', () => {
    const ledger = history(
      standing(p),
      sunset,
      recorded('2024-12-10', act('SunsetSet', '2024-12-10', { lastDay: '2025-12-31' })),
    )

    expect(q(ledger, p, '2025-06-01')).toBe('IF')
    expect(q(ledger, p, '2025-06-01', { asDecidedBy: '2024-12-01' })).toBe('NIF(expired)')
    expect(q(ledger, p, '2026-01-01')).toBe('NIF(expired)')
  })

  it('extended on its last day is extended in time, a day later too late', () => {
    const extended = (on: string) =>
      history(standing(p), sunset, recorded(on, act('SunsetSet', on, { lastDay: '2025-12-31' })))

    expect(q(extended('2024-12-31'), p, '2025-06-01')).toBe('IF')
    expect(q(extended('2025-01-01'), p, '2025-06-01')).toBe('NIF(expired)')
  })

  it('extended, perhaps in time and perhaps too late, leaves both', () => {
    const ledger = history(
      standing(p),
      sunset,
      recorded('2025-02-01', act('SunsetSet', '2024-12/2025-01', { lastDay: '2025-12-31' })),
    )
    const answer = ask(ledger, p, { on: '2025-06-01' })

    expect(brief(answer)).toBe('UND(date-uncertain)')
    expect(possible(answer)).toEqual(['IF', 'NIF(expired)'])
  })

  it('of another key stands beside the first: the earlier ends it', () => {
    const ledger = history(
      standing(p),
      sunset,
      recorded('2024-02-10', act('SunsetSet', '2024-02-10', { lastDay: '2024-06-30', key: 'pilot' })),
    )

    expect(q(ledger, p, '2024-06-30')).toBe('IF')
    expect(q(ledger, p, '2024-07-01')).toBe('NIF(expired)')
  })
})

describe('a suspension', () => {
  const suspended = recorded(
    '2020-03-20',
    act('PolicySuspended', '2020-03-20', { from: '2020-03-20', lastDay: '2020-06-30' }),
  )

  it('case 45: holds through its last day, and then the policy is in force again', () => {
    const ledger = history(standing(p), suspended)

    expect(['2020-03-19', '2020-03-20', '2020-06-30', '2020-07-01'].map((on) => q(ledger, p, on))).toEqual([
      'IF',
      'NIF(suspended)',
      'NIF(suspended)',
      'IF',
    ])
    expect(ask(ledger, p, { on: '2020-07-01' }).version).toBe('v1')
  })

  it('without a last day holds until it is given one', () => {
    const open = recorded('2020-03-20', act('PolicySuspended', '2020-03-20', { from: '2020-03-20' }))

    expect(q(history(standing(p), open), p, '2024-01-01')).toBe('NIF(suspended)')
    expect(q(history(standing(p), open, suspended), p, '2020-07-01')).toBe('IF')
  })

  it('of what was rescinded meanwhile is rescinded, and stays so when the suspension ends', () => {
    const ledger = history(standing(p), suspended, recorded('2020-05-01', rescinded(p, { d: '2020-05-01' })))

    expect(q(ledger, p, '2020-04-30')).toBe('NIF(suspended)')
    expect(q(ledger, p, '2020-05-01')).toBe('NIF(rescinded)')
    expect(q(ledger, p, '2020-07-01')).toBe('NIF(rescinded)')
  })
})

describe('a quashing from the start (R13)', () => {
  const court = { by: { body: 'court', instrument: 'judgment' } } as const
  const quashing = (event: number): ActInput => ({
    ...act('PolicyQuashed', '2024-11-20', { target: eventId(event) }),
    ...court,
  })
  /** The first event after the municipality and its coverage. */
  const quashed = quashing(3)
  const enactment = recorded('2023-03-01', enacted(p, { d: '2023-03-01' }))

  it('case 50: takes away force on all days, and leaves what was known before', () => {
    const ledger = history(enactment, recorded('2024-11-25', quashed))

    expect(q(ledger, p, '2023-06-01')).toBe('NIF(quashed)')
    expect(q(ledger, p, '2020-01-01')).toBe('NIF(quashed)')
    expect(q(ledger, p, '2023-06-01', { knownAt: '2024-10-01' })).toBe('IF')
    expect(q(ledger, p, '2023-06-01', { knownAt: '2024-11-24' })).toBe('IF')
    expect(q(ledger, p, '2023-06-01', { knownAt: '2024-11-25' })).toBe('NIF(quashed)')
  })

  it('is no law yet by what had been decided before the judgment', () => {
    const ledger = history(enactment, recorded('2024-11-25', quashed))

    expect(q(ledger, p, '2023-06-01', { asDecidedBy: '2024-11-19' })).toBe('IF')
    expect(q(ledger, p, '2023-06-01', { asDecidedBy: '2024-11-20' })).toBe('NIF(quashed)')
  })

  it('case 51: restores what the void act had replaced, which it never repealed', () => {
    const old = 'policy:old'
    const ledger = history(
      recorded('2015-01-01', enacted(old, { d: '2015-01-01' })),
      recorded('2023-03-01', enacted(p, { d: '2023-03-01', data: { replaces: [old] } })),
      recorded('2024-11-20', quashing(4)),
    )

    expect(q(ledger, old, '2023-06-01')).toBe('IF')
    expect(q(ledger, old, '2023-06-01', { knownAt: '2024-01-01' })).toBe('NIF(superseded)')
  })

  it('takes with it what the void act caused', () => {
    const other = 'policy:other'
    const ledger = history(
      standing(other),
      recorded(
        '2023-03-01',
        enacted(p, { d: '2023-03-01', label: 'act' }),
        rescinded(other, { d: '2023-03-01', causedBy: ['#act'] }),
      ),
      recorded('2024-11-20', quashing(4)),
    )

    expect(q(ledger, other, '2023-06-01', { knownAt: '2024-01-01' })).toBe('NIF(rescinded)')
    expect(q(ledger, other, '2023-06-01')).toBe('IF')
  })

  it('that is itself reversed leaves the policy as it was', () => {
    const reversed = recorded('2025-05-01', {
      ...act('QuashingReversed', '2025-05-01', { target: eventId(4) }),
      ...court,
    })
    const ledger = history(enactment, recorded('2024-11-25', quashed), reversed)

    expect(q(ledger, p, '2023-06-01')).toBe('IF')
    expect(q(ledger, p, '2023-06-01', { asDecidedBy: '2025-04-30' })).toBe('NIF(quashed)')
  })
})

describe('a revival (R14)', () => {
  const ended = [standing(p), recorded('2020-01-01', rescinded(p, { d: '2020-01-01' }))]
  const revived = recorded('2022-01-01', act('PolicyRevived', '2022-01-01', {}))

  it('begins anew from its day; the gap stays', () => {
    const ledger = history(...ended, revived)

    expect(
      ['2019-12-31', '2020-01-01', '2021-12-31', '2022-01-01', '2024-01-01'].map((on) => q(ledger, p, on)),
    ).toEqual(['IF', 'NIF(rescinded)', 'NIF(rescinded)', 'IF', 'IF'])
    expect(ask(ledger, p, { on: '2024-01-01' }).inForceFrom).toEqual({
      earliest: '2022-01-01',
      latest: '2022-01-01',
    })
  })

  it('is ended by what comes after it', () => {
    const ledger = history(...ended, revived, recorded('2023-01-01', rescinded(p, { d: '2023-01-01' })))

    expect(q(ledger, p, '2022-12-31')).toBe('IF')
    expect(q(ledger, p, '2023-01-01')).toBe('NIF(rescinded)')
  })

  it('is needed: rescinding nothing else brings a policy back', () => {
    expect(q(history(...ended), p, '2024-01-01')).toBe('NIF(rescinded)')
  })
})

describe('a commencement that is moved', () => {
  const passed = recorded('2024-05-01', enacted(p, { d: '2024-05-01', eff: '2024-09-01' }))

  it('before it was reached begins on its new day', () => {
    const ledger = history(
      passed,
      recorded('2024-08-01', act('CommencementPostponed', '2024-08-01', { until: '2024-12-01' })),
    )

    expect(q(ledger, p, '2024-09-01')).toBe('NIF(not-commenced)')
    expect(q(ledger, p, '2024-12-01')).toBe('IF')
    expect(q(ledger, p, '2024-09-01', { asDecidedBy: '2024-07-31' })).toBe('IF')
  })

  it('once it was reached stays where it was', () => {
    const ledger = history(
      passed,
      recorded('2024-09-01', act('CommencementPostponed', '2024-09-01', { until: '2024-12-01' })),
    )

    expect(q(ledger, p, '2024-09-01')).toBe('IF')
  })

  it('and called off never begins', () => {
    const ledger = history(passed, recorded('2024-08-01', act('CommencementPostponed', '2024-08-01', {})))

    expect(q(ledger, p, '2030-01-01')).toBe('NIF(not-commenced)')
  })
})

describe('a commencement on condition', () => {
  const onPublication = recorded(
    '2024-03-01',
    enacted(p, {
      d: '2024-03-01',
      by: { body: 'council', instrument: 'bylaw' },
      data: { kind: 'bylaw', commencement: { rule: 'onPublication' } },
    }),
  )

  it('case 29: begins when it was published', () => {
    const ledger = history(onPublication, recorded('2024-04-12', met('publication', '2024-04-12')))

    expect(q(ledger, p, '2024-04-11')).toBe('NIF(not-commenced)')
    expect(q(ledger, p, '2024-04-12')).toBe('IF')
  })

  it('case 30: begins so many days after it was published, that day not counted', () => {
    const ledger = history(
      recorded(
        '2024-06-10',
        enacted(p, {
          d: '2024-06-10',
          data: { commencement: { rule: 'afterDays', days: 1, from: 'publication' } },
        }),
      ),
      recorded('2024-06-20', met('publication', '2024-06-20')),
    )

    expect(q(ledger, p, '2024-06-20')).toBe('NIF(not-commenced)')
    expect(q(ledger, p, '2024-06-21')).toBe('IF')
  })

  it('case 34: begins when its condition was met', () => {
    const ledger = history(
      recorded(
        '2023-01-25',
        enacted(p, {
          d: '2023-01-25',
          data: { commencement: { rule: 'onCondition', condition: 'approval:lower-tiers' } },
        }),
      ),
      recorded('2023-03-20', met('approval:lower-tiers', '2023-03-20')),
    )

    expect(q(ledger, p, '2023-02-15')).toBe('NIF(not-commenced)')
    expect(q(ledger, p, '2023-03-20')).toBe('IF')
  })

  it('met before the enactment begins with the enactment', () => {
    const ledger = history(
      recorded('2023-01-20', met('approval:lower-tiers', '2023-01-20')),
      recorded(
        '2023-01-25',
        enacted(p, {
          d: '2023-01-25',
          data: { commencement: { rule: 'onCondition', condition: 'approval:lower-tiers' } },
        }),
      ),
    )

    expect(q(ledger, p, '2023-01-24')).toBe('NIF(not-yet-enacted)')
    expect(q(ledger, p, '2023-01-25')).toBe('IF')
  })

  it('that failed never begins', () => {
    const ledger = history(onPublication, recorded('2024-04-12', met('publication', '2024-04-12', 'failed')))

    expect(q(ledger, p, '2025-01-01')).toBe('NIF(not-commenced)')
  })
})

describe('a term counted in months (domain §5)', () => {
  const lapses = (decided: string, unit: string, n: string) =>
    history(
      recorded('2020-01-01', enacted(p, { d: '2020-01-01' })),
      recorded('2024-12-31', act('LapsesAfter', decided, { unit, n })),
    )

  it.each([
    ['2024-01-15', 'months', '12', '2025-01-15'],
    ['2024-01-31', 'months', '1', '2024-03-01'],
    ['2024-02-29', 'years', '1', '2025-03-01'],
    ['2024-02-29', 'years', '4', '2028-02-29'],
    ['2023-01-17', 'days', '90', '2023-04-17'],
    ['2024-08-31', 'months', '6', '2025-03-01'],
  ])('%s and so many %s (%s) is %s: a day that does not exist rolls forward', (decided, unit, n, day) => {
    const ledger = lapses(decided, unit, n)

    expect(ask(ledger, p, { on: '2024-06-01' }).ceasesOn).toEqual({ earliest: day, latest: day })
    expect(q(ledger, p, day)).toBe('NIF(lapsed-by-law)')
  })

  it('from an uncertain day is uncertain between its earliest and its latest', () => {
    const ledger = lapses('2024-01-30/2024-01-31', 'months', '1')

    expect(q(ledger, p, '2024-02-29')).toBe('IF')
    expect(q(ledger, p, '2024-03-01')).toBe('NIF(lapsed-by-law)')
  })
})

describe('an event nobody understands', () => {
  const vanished = record(
    [
      covered,
      standing(p),
      recorded('2024-01-10', act('PolicySuspended', '2024-01-10', { from: '2024-01-10' })),
    ],
    { catalogue },
  )

  it('leaves what it lists undetermined, with the state without it presumed', () => {
    const register = rebuilt(vanished.leaves)
    const answer = ask({ register }, p, { on: '2024-06-01' })

    expect(brief(answer)).toBe('UND(effect-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(null)'])
    expect(answer.presumed).toEqual({ status: 'in-force' })
    expect(answer.findings.map(({ code }) => code)).toEqual(['event-not-understood'])
  })
})
