import { describe, expect, it } from 'vitest'
import { timelineOf, type SubjectId } from '../../src/index.js'
import { distinct, type Possibility } from '../../src/timeline/possibilities.js'
import { amended, enacted, rescinded } from '../acts.js'
import { history, recorded, rightOf, today } from '../history.js'

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

  it('part no two periods of a timeline by their order alone', () => {
    const p = 'policy:p'
    const told = history(
      recorded('2016-01-01', enacted(p, { d: '2010/2014' })),
      recorded('2016-01-01', rescinded(p, { d: '2012/2016-01-01', eff: '2012/2018' })),
      recorded('2016-01-01', amended(p, 'v2', { d: '2013/2015' })),
    )
    const { periods } = rightOf(timelineOf(told.register, today)(p as SubjectId))
    const said = periods.map(({ status, reason, presumed, possible }) =>
      JSON.stringify([status, reason, presumed, possible.map((one) => JSON.stringify(one)).toSorted()]),
    )

    expect(said.every((one, at) => one !== said[at - 1])).toBe(true)
  })
})
