import { describe, expect, it } from 'vitest'
import type { ActInput } from '../../src/index.js'
import { amended, council, enacted, passed, rescinded } from '../acts.js'
import { ask, brief, history, possible, q, recorded } from '../history.js'

const cancelled = {
  type: 'ResolutionRescinded',
  by: council,
  decidedOn: '2023-03-01',
  data: { resolution: 'resolution:r', effectOnAdopted: 'ceases' },
} as const

const vote = passed('resolution:r', { d: '2023-01-02', label: 'r' })
const byVote = { d: '2023-01-02', causedBy: ['#r'] } as const
const standingPolicy = recorded('2020-01-01', enacted('policy:p', { d: '2020-01-01' }))

describe('a resolution rescinded, with what it adopted', () => {
  it('ends the policy it adopted', () => {
    const ledger = history(
      recorded('2023-01-02', vote, enacted('policy:n', byVote)),
      recorded('2023-03-01', cancelled),
    )

    expect(q(ledger, 'policy:n', '2023-02-28')).toBe('IF')
    expect(q(ledger, 'policy:n', '2023-03-01')).toBe('NIF(rescinded)')
  })

  it('leaves alone what its policy was to replace and, never having commenced, did not', () => {
    const replacement = enacted('policy:n', {
      ...byVote,
      eff: '2024-06-01',
      data: { replaces: ['policy:p'] },
    })
    const ledger = history(
      standingPolicy,
      recorded('2023-01-02', vote, replacement),
      recorded('2023-03-01', cancelled),
    )

    expect(q(ledger, 'policy:p', '2023-05-01')).toBe('IF')
    expect(q(ledger, 'policy:p', '2024-12-01')).toBe('IF')
  })

  it('does not bring forward a rescission it caused', () => {
    const ending = rescinded('policy:p', { ...byVote, eff: '2023-06-01' })
    const ledger = history(
      standingPolicy,
      recorded('2023-01-02', vote, ending),
      recorded('2023-03-01', cancelled),
    )

    expect(q(ledger, 'policy:p', '2023-05-01')).toBe('IF')
  })

  it('does not end what it only amended', () => {
    const ledger = history(
      standingPolicy,
      recorded('2023-01-02', vote, amended('policy:p', 'v2', byVote)),
      recorded('2023-03-01', cancelled),
    )

    expect(q(ledger, 'policy:p', '2023-05-01')).toBe('IF')
  })
})

const takenBack = (effectOnAdopted: string, more: object = {}): ActInput =>
  ({ ...cancelled, data: { resolution: 'resolution:r', effectOnAdopted, ...more } }) as ActInput

const act = (type: string, data: object): ActInput =>
  ({
    type,
    by: council,
    decidedOn: '2023-01-02',
    causedBy: ['#r'],
    data: { policy: 'policy:p', ...data },
  }) as ActInput

const yetToWork = {
  'a rescission': [rescinded('policy:p', { ...byVote, eff: '2023-06-01' }), 'rescinded'],
  'a suspension': [act('PolicySuspended', { from: '2023-06-01' }), 'suspended'],
  'a limit': [act('SunsetSet', { sunset: { rule: 'lastDay', on: '2023-05-31' } }), 'expired'],
} as const

describe.each(Object.entries(yetToWork))(
  '%s that a resolution rescinded before had yet to work',
  (_, [done, reason]) => {
    const after = (back: ActInput) =>
      history(standingPolicy, recorded('2023-01-02', vote, done), recorded('2023-03-01', back))

    it('may or may not work where nobody said what becomes of it', () => {
      const answer = ask(after(takenBack('unknown')), 'policy:p', { on: '2023-07-01' })

      expect(brief(answer)).toBe('UND(effect-unknown)')
      expect(possible(answer)).toEqual(['IF', `NIF(${reason})`])
      expect(answer.citations.map(({ seq }) => seq)).toEqual([2, 3, 4, 5])
    })

    it('never works where it falls with the resolution', () => {
      const answer = ask(after(takenBack('ceases')), 'policy:p', { on: '2023-07-01' })

      expect(brief(answer)).toBe('IF')
      expect(answer.ceasesOn).toBeNull()
      expect(answer.citations.map(({ seq }) => seq)).toEqual(expect.arrayContaining([4, 5]))
    })

    it('works where it is unaffected', () => {
      expect(q(after(takenBack('unaffected')), 'policy:p', '2023-07-01')).toBe(`NIF(${reason})`)
    })

    it('has worked where the resolution is rescinded only afterwards', () => {
      const late = takenBack('unknown', { effectiveOn: '2023-06-02' })

      expect(q(after(late), 'policy:p', '2023-06-01')).toBe(`NIF(${reason})`)
    })

    it('works by what had been decided before', () => {
      const times = { asDecidedBy: '2023-02-28' }

      expect(q(after(takenBack('ceases')), 'policy:p', '2023-07-01', times)).toBe(`NIF(${reason})`)
    })
  },
)

it('an act of the very day on which its resolution ends may or may not work', () => {
  const thatDay = takenBack('ceases', { effectiveOn: '2023-06-01' })
  const ending = rescinded('policy:p', { ...byVote, eff: '2023-06-01' })
  const ledger = history(
    standingPolicy,
    recorded('2023-01-02', vote, ending),
    recorded('2023-03-01', thatDay),
  )

  expect(q(ledger, 'policy:p', '2023-06-01')).toBe('UND(effect-unknown)')
})

describe('what a resolution did and is still at work when that is rescinded', () => {
  it('is over from then on, where it falls with it', () => {
    const hold = act('PolicySuspended', { from: '2023-02-01' })
    const ledger = history(
      standingPolicy,
      recorded('2023-01-02', vote, hold),
      recorded('2023-03-01', takenBack('ceases')),
    )

    expect(q(ledger, 'policy:p', '2023-02-28')).toBe('NIF(suspended)')
    expect(q(ledger, 'policy:p', '2023-03-01')).toBe('IF')
  })

  it('ends what it alone had prolonged, and no sooner', () => {
    const limited = enacted('policy:p', {
      d: '2020-01-01',
      data: { sunset: { rule: 'lastDay', on: '2023-02-01' } },
    })
    const ledger = history(
      recorded('2020-01-01', limited),
      recorded('2023-01-02', vote, act('SunsetExtended', { sunset: { rule: 'lastDay', on: '2023-12-31' } })),
      recorded('2023-03-01', takenBack('ceases')),
    )

    expect(q(ledger, 'policy:p', '2023-02-28')).toBe('IF')
    expect(q(ledger, 'policy:p', '2023-03-01')).toBe('NIF(expired)')
  })

  it('includes no text of a later day', () => {
    const change = amended('policy:p', 'v2', { ...byVote, eff: '2023-06-01' })
    const ledger = (back: string) =>
      history(standingPolicy, recorded('2023-01-02', vote, change), recorded('2023-03-01', takenBack(back)))
    const versionOn = (back: string) => ask(ledger(back), 'policy:p', { on: '2023-07-01' }).version

    expect(versionOn('ceases')).toBe('v1')
    expect(versionOn('unknown')).toBeNull()
    expect(versionOn('unaffected')).toBe('v2')
  })

  it('stands where that rescission was itself rescinded before', () => {
    const again: ActInput = {
      type: 'ResolutionRescinded',
      by: council,
      decidedOn: '2023-02-01',
      data: { resolution: 'resolution:second', effectOnAdopted: 'ceases' },
    }
    const second = passed('resolution:second', { d: '2023-01-10', label: 'second' })
    const ledger = history(
      standingPolicy,
      recorded('2023-01-02', vote, rescinded('policy:p', { ...byVote, eff: '2023-06-01' })),
      recorded('2023-01-10', second, {
        ...takenBack('ceases', { effectiveOn: '2023-03-01' }),
        decidedOn: '2023-01-10',
        causedBy: ['#second'],
      } as ActInput),
      recorded('2023-02-01', again),
    )

    expect(q(ledger, 'policy:p', '2023-07-01')).toBe('NIF(rescinded)')
  })

  it('lets a policy commence on the day from which it was put off', () => {
    const put = act('CommencementPostponed', { until: '2023-12-01' })
    const made = enacted('policy:p', { d: '2022-12-01', eff: '2023-06-01' })
    const ledger = (back: string) =>
      history(
        recorded('2022-12-01', made),
        recorded('2023-01-02', vote, put),
        recorded('2023-03-01', takenBack(back)),
      )

    expect(q(ledger('ceases'), 'policy:p', '2023-07-01')).toBe('IF')
    expect(q(ledger('unknown'), 'policy:p', '2023-07-01')).toBe('UND(effect-unknown)')
    expect(q(ledger('unaffected'), 'policy:p', '2023-07-01')).toBe('NIF(not-commenced)')
  })
})
