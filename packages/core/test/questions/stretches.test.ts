import { expect, it } from 'vitest'
import { inDoubt, type Said, type Stretch } from '../../src/questions/stretches.js'

const said: Said = {
  status: 'in-force',
  reason: null,
  possible: [{ status: 'in-force' }],
  presumed: null,
  kind: 'bylaw',
  title: 'Dogs',
  identifiers: [],
  version: 'v1',
  citations: [],
}
const ended: Said = {
  ...said,
  status: 'not-in-force',
  reason: 'rescinded',
  possible: [{ status: 'not-in-force', reason: 'rescinded' }],
  version: 'v2',
}
const stretch = (from: number, what: Said): Stretch => ({ from, said: what, start: null, end: null })

it('of two tellings between which what is told moves along, only what both of them say is certain', () => {
  const [first, last] = [
    [stretch(-Infinity, said), stretch(10, ended)],
    [stretch(-Infinity, said), stretch(30, ended)],
  ]

  expect(inDoubt(first, last)).toMatchObject([
    { from: -Infinity, said: { status: 'in-force', version: 'v1' } },
    {
      from: 10,
      said: {
        status: 'undetermined',
        reason: 'outcome-unknown',
        possible: [{ status: 'in-force' }, { status: 'not-in-force', reason: 'rescinded' }],
        title: 'Dogs',
        version: null,
      },
    },
    { from: 30, said: { status: 'not-in-force', reason: 'rescinded', version: 'v2' } },
  ])
})

it('neighbours of which the same is in doubt are one, which ends where that does, and rests on what either rests on', () => {
  const cited = (seq: number): Said['citations'][number] =>
    ({ event: String(seq), seq, type: 'PolicyEnacted' }) as unknown as Said['citations'][number]
  const [one, other] = [
    { ...said, citations: [cited(1)] },
    { ...ended, citations: [cited(2)] },
  ]
  const [first, last] = [
    [stretch(-Infinity, said), stretch(10, one), stretch(20, ended), stretch(40, said)],
    [stretch(-Infinity, said), stretch(10, ended), stretch(20, one), stretch(25, other), stretch(30, said)],
  ]
  const told = inDoubt(first, last)

  expect(told.map(({ from, said: { status } }) => [from, status])).toEqual([
    [-Infinity, 'in-force'],
    [10, 'undetermined'],
    [25, 'not-in-force'],
    [30, 'undetermined'],
    [40, 'in-force'],
  ])
  expect(told[1]?.said.citations.map(({ seq }) => seq)).toEqual([1])
})
