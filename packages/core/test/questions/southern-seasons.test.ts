import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings } from '../../src/index.js'
import { enacted, passed, proposesToRescind, rescinded } from '../acts.js'
import { noted } from '../deeds.js'
import { emptyLedger, recorded, rightOf, today, type Step } from '../history.js'
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
