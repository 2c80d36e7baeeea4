import { describe, expect, it } from 'vitest'
import { cityManager, corrected, enacted, fulfilled, passed } from '../acts.js'
import { done } from '../deeds.js'
import { eventId, history, q, recorded } from '../history.js'

const p = 'policy:p'
const resolution = 'resolution:direction'

const directed = recorded('2023-07-17', passed(resolution, { d: '2023-07-17' }))
const made = recorded(
  '2025-02-03',
  enacted(p, { d: '../2025-02-03', by: cityManager, data: { kind: 'administrative-policy' } }),
)
const said = recorded('2025-02-03', fulfilled(resolution, p))

describe('a policy said to fulfil a direction', () => {
  it('was not made before the direction', () => {
    const ledger = history(directed, made, said)

    expect(q(ledger, p, '2023-07-16')).toBe('NIF(not-yet-enacted)')
    expect(q(ledger, p, '2023-07-17')).toBe('UND(date-uncertain)')
    expect(q(ledger, p, '2025-02-03')).toBe('IF')
  })

  it('may have been made before as far as was known before it was said', () => {
    expect(
      q(history(directed, made, recorded('2025-03-01', fulfilled(resolution, p))), p, '2023-07-16', {
        knownAt: '2025-02-28',
      }),
    ).toBe('UND(date-uncertain)')
  })

  it.each([
    ['the policy was', [directed, said, made]],
    ['the direction was', [made, said, directed]],
    ['both were', [said, directed, made]],
  ])('was not made before the direction, even if %s recorded last', (_, steps) => {
    expect(q(history(...steps), p, '2023-07-16')).toBe('NIF(not-yet-enacted)')
  })

  it('was not made before the direction a correction has it fulfil', () => {
    const other = 'resolution:other'
    const ledger = history(
      recorded('2022-05-02', passed(other, { d: '2022-05-02' })),
      directed,
      made,
      recorded('2025-02-03', fulfilled(other, p)),
      recorded('2025-03-01', corrected(eventId(6), '/data/resolution', other, resolution)),
    )

    expect(q(ledger, p, '2023-07-16', { knownAt: '2025-02-28' })).toBe('UND(date-uncertain)')
    expect(q(ledger, p, '2023-07-16')).toBe('NIF(not-yet-enacted)')
  })

  it('hears of what becomes of the direction, and changes by nothing of it', () => {
    const ledger = history(
      directed,
      made,
      said,
      recorded(
        '2025-04-01',
        done('ResolutionRescinded', '2025-04-01', { resolution, effectOnAdopted: 'ceases' }),
      ),
    )

    expect(q(ledger, p, '2023-07-16')).toBe('NIF(not-yet-enacted)')
    expect(q(ledger, p, '2025-05-01')).toBe('IF')
  })
})

describe('a limit decided on a known day', () => {
  const limit = recorded(
    '2024-03-04',
    done('SunsetSet', '2024-03-04', { policy: p, sunset: { rule: 'lastDay', on: '2024-12-31' } }),
  )
  const adopted = recorded('2024-09-02', enacted(p, { d: '2024-01/2024-06' }))

  it.each([
    ['after', [adopted, limit]],
    ['before', [limit, adopted]],
  ])('was set on what had been made, recorded %s it', (_, steps) => {
    expect(q(history(...steps), p, '2024-03-04')).toBe('IF')
  })
})
