import { describe, expect, it } from 'vitest'
import { distinct, type Possibility } from '../../src/timeline/possibilities.js'

const not = (reason: Exclude<Possibility, { status: 'in-force' }>['reason']): Possibility => ({
  status: 'not-in-force',
  reason,
})

describe('the ways it can be', () => {
  it('are in force first, then in the order of precedence of their reasons, whatever order they are found in', () => {
    const ordered = [
      { status: 'in-force' } as const,
      not('not-yet-enacted'),
      not('not-commenced'),
      not('rescinded'),
      not(null),
    ]

    expect(distinct(ordered.toReversed())).toEqual(ordered)
    expect(distinct([...ordered, ...ordered])).toEqual(ordered)
  })
})
