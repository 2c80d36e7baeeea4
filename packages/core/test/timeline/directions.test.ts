import { describe, expect, it } from 'vitest'
import { cityManager, enacted, fulfilled, passed } from '../acts.js'
import { history, q, recorded } from '../history.js'

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

  // The fulfilment cites the enactment and the resolution there are when it is recorded; those recorded after it do not cite it.
  it.fails.each([
    ['the policy', [directed, said, made]],
    ['the direction', [made, said, directed]],
    ['both', [said, directed, made]],
  ])('was not made before the direction, even if %s was recorded last', (_, steps) => {
    expect(q(history(...steps), p, '2023-07-16')).toBe('NIF(not-yet-enacted)')
  })
})
