import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { enacted, passed, proposesToRescind, rescinded } from '../acts.js'
import { noted } from '../deeds.js'
import { covered, emptyLedger, q, recorded, rightOf, today, type Step } from '../history.js'
import { told } from '../problems.js'

const [p, m] = ['policy:p', 'motion:m']
/** June to August where it is winter then, and December to February elsewhere. */
const winter = { edtf: '2024-24', text: 'winter 2024' }

const ledgerIn = (hemisphere: 'north' | 'south', ...steps: ReadonlyArray<Step>) => {
  const ledger = emptyLedger({ municipality: false })
  const created = noted('MunicipalityCreated', { name: 'City', zone: 'Africa/Johannesburg', hemisphere })
  for (const step of [recorded('1995-01-02', created), ...steps]) rightOf(ledger.take(step))
  return ledger
}

describe('a season in which something was decided is that of the municipality', () => {
  it('so that it has come in the south', () => {
    const enactment = recorded('2024-07-15', enacted(p, { d: winter }))
    const takenIn = (hemisphere: 'north' | 'south') => {
      const taken = ledgerIn(hemisphere).take(enactment, 'live')
      return E.isLeft(taken) ? told(taken.left) : []
    }

    expect(takenIn('south')).toEqual([])
    expect(takenIn('north')).toEqual([['decided-in-the-future', '/0/decidedOn']])
  })

  it.each([
    ['decided-after-recorded', [recorded('2024-07-15', enacted(p, { d: winter }))]],
    [
      'claimed-before-decided',
      [
        recorded(
          '2025-06-01',
          enacted(p, {
            d: winter,
            claimed: { recordedAt: '2024-07-15T12:00:00.000000Z', register: 'Policy index' },
          }),
        ),
      ],
    ],
    [
      'effect-not-recorded',
      [
        recorded('2010-01-01', enacted(p, { d: '2010-01-01' })),
        recorded('2024-05-01', proposesToRescind(m, p, '2024-07-01')),
        recorded('2025-06-01', passed('resolution:r', { d: winter, data: { motion: m } })),
        recorded('2025-06-01', rescinded(p, { d: '2024-07-15' })),
      ],
    ],
  ])('which tells whether there is a finding: %s', (code, steps) => {
    const codesIn = (hemisphere: 'north' | 'south') =>
      rightOf(findings(ledgerIn(hemisphere, ...steps).register, today)({ kinds: [code as never] })).map(
        (found) => found.code,
      )

    expect(codesIn('south')).toEqual([])
    expect(codesIn('north')).toEqual([code])
  })
})

/** Runs forwards where spring begins in March, and backwards where it begins in September. */
const springToApril = { edtf: '2020-21/2020-04', text: 'in the spring, by the end of April' }

describe('an interval that ends before it begins where the municipality lies', () => {
  const inForce = [covered, recorded('2019-01-01', enacted(p, { d: '2019-01-01' }))]
  const rescission = recorded('2021-06-01', rescinded(p, { eff: springToApril, d: '2020-03-01' }))

  it('is refused live, and accepted on the other hemisphere', () => {
    const takenIn = (hemisphere: 'north' | 'south') => {
      const taken = ledgerIn(hemisphere, ...inForce).take(rescission, 'live')
      return E.isLeft(taken) ? told(taken.left) : []
    }

    expect(takenIn('south')).toEqual([['days-reversed', '/0/data/effectiveOn']])
    expect(takenIn('north')).toEqual([])
  })

  it('settles nothing once it was imported, and is found', () => {
    const ledger = ledgerIn('south', ...inForce, rescission)
    const found = rightOf(findings(ledger.register, today)({ kinds: ['days-reversed'] }))

    for (const on of ['2020-03-15', '2020-06-01', '2020-10-15', '2020-12-01'])
      expect(q(ledger, p, on), on).toBe('UND(date-uncertain)')
    expect(found.map(({ sentence }) => sentence)).toEqual([
      'Event 3 (PolicyRescinded) gives “2020-04”, which is before “2020-21”: seasons are taken as in the south, where spring begins in September.',
    ])
  })
})
