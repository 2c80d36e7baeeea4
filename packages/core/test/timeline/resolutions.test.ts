import { describe, expect, it } from 'vitest'
import type { ActData, StandardAct } from '../../src/index.js'
import { council, enacted, passed, rescinded } from '../acts.js'
import { ask, brief, eventId, history, possible, q, recorded } from '../history.js'

const p = 'policy:p'
const resolution = 'resolution:r'

const adopted = recorded(
  '2020-01-01',
  passed(resolution, { d: '2020-01-01', label: 'vote' }),
  enacted(p, { d: '2020-01-01', causedBy: ['#vote'] }),
)

type Rescission = ActData<'ResolutionRescinded'>

const takenBack = (
  effectOnAdopted: Rescission['effectOnAdopted'],
  more: Partial<Rescission> = {},
): StandardAct<'ResolutionRescinded'> => ({
  type: 'ResolutionRescinded',
  decidedOn: '2024-01-10',
  by: council,
  data: { resolution, effectOnAdopted, ...more },
})

describe('a resolution that is taken back', () => {
  it('and what it adopted with it, ends the policy from then on', () => {
    const ledger = history(adopted, recorded('2024-01-10', takenBack('ceases')))

    expect(q(ledger, p, '2024-01-09')).toBe('IF')
    expect(q(ledger, p, '2024-01-10')).toBe('NIF(rescinded)')
  })

  it('from a later day ends the policy on that day', () => {
    const ledger = history(
      adopted,
      recorded('2024-01-10', takenBack('ceases', { effectiveOn: '2024-03-01' })),
    )

    expect(q(ledger, p, '2024-02-29')).toBe('IF')
    expect(q(ledger, p, '2024-03-01')).toBe('NIF(rescinded)')
  })

  it('without what it adopted leaves the policy in force', () => {
    expect(q(history(adopted, recorded('2024-01-10', takenBack('unaffected'))), p, '2024-02-01')).toBe('IF')
  })

  it('with no word on what it adopted leaves the policy undetermined from then on', () => {
    const ledger = history(adopted, recorded('2024-01-10', takenBack('unknown')))
    const answer = ask(ledger, p, { on: '2024-01-10' })

    expect(q(ledger, p, '2024-01-09')).toBe('IF')
    expect(brief(answer)).toBe('UND(effect-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(rescinded)'])
    expect(answer.presumed).toEqual({ status: 'in-force' })
  })

  it('is no law yet by what had been decided before', () => {
    const ledger = history(adopted, recorded('2024-01-10', takenBack('ceases')))

    expect(q(ledger, p, '2024-02-01', { asDecidedBy: '2024-01-09' })).toBe('IF')
  })

  it('ends no policy another resolution adopted', () => {
    const other = recorded(
      '2020-01-01',
      passed('resolution:other', { d: '2020-01-01', label: 'vote' }),
      enacted('policy:other', { d: '2020-01-01', causedBy: ['#vote'] }),
    )

    expect(
      q(history(adopted, other, recorded('2024-01-10', takenBack('ceases'))), 'policy:other', '2024-02-01'),
    ).toBe('IF')
  })

  it('does not revive what it had rescinded (R14)', () => {
    const ending = recorded(
      '2022-01-01',
      passed('resolution:ending', { d: '2022-01-01', label: 'vote' }),
      rescinded(p, { d: '2022-01-01', causedBy: ['#vote'] }),
    )
    const back = {
      ...takenBack('ceases'),
      data: { resolution: 'resolution:ending', effectOnAdopted: 'ceases' } as const,
    }

    expect(q(history(adopted, ending, recorded('2024-01-10', back)), p, '2024-02-01')).toBe('NIF(rescinded)')
  })

  // The one recorded second carries the link (architecture §1).
  it('ends what it adopted also where that was recorded later', () => {
    const ledger = history(
      recorded('2020-01-01', passed(resolution, { d: '2020-01-01' })),
      recorded('2024-01-10', takenBack('ceases')),
      recorded('2024-01-11', enacted(p, { d: '2020-01-01', causedBy: [eventId(3)] })),
    )

    expect(q(ledger, p, '2024-02-01')).toBe('NIF(rescinded)')
  })
})
