import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { cityManager, council, enacted, rescinded } from '../acts.js'
import { byBylaw, done } from '../deeds.js'
import { ask, covered, emptyLedger, history, leftOf, q, recorded, rightOf, type Step } from '../history.js'
import { p } from '../votes.js'

const on = '2024-06-01'

type By = typeof cityManager | typeof council | typeof byBylaw | null

const over = (kind: string): ReadonlyArray<Step> => [
  recorded('2010-01-01', enacted(p, { d: '2010-01-01', by: byBylaw, data: { kind } })),
  recorded('2015-01-01', rescinded(p, { d: '2015-01-01', by: byBylaw })),
]

describe.each([
  ['PolicyRevived', { words: 'That p be revived.' }],
  ['PolicyReadopted', {}],
])('%s', (type, data) => {
  const again = (by: By): Step =>
    recorded('2020-01-01', done(type, '2020-01-01', { policy: p, ...data }, { by }))
  const brought = (kind: string, by: By) => history(...over(kind), again(by))
  const codes = (kind: string, by: By): ReadonlyArray<string> =>
    ask(brought(kind, by), p, { on }).findings.map(({ code }) => code)
  const refused = (kind: string, by: By): ReadonlyArray<string> => {
    const ledger = emptyLedger()
    for (const step of [covered, ...over(kind)]) rightOf(ledger.take(step))
    const taken = ledger.take(again(by), 'live')
    return E.isLeft(taken) ? leftOf(taken).map(({ code, path }) => `${code} ${path}`) : []
  }

  it.each([
    ['council-policy', cityManager],
    ['bylaw', cityManager],
    ['bylaw', council],
  ] as const)('brings no %s back by whoever ranks below it: no power (R15b)', (kind, by) => {
    expect(q(brought(kind, by), p, on)).toBe('NIF(rescinded)')
    expect(codes(kind, by)).toEqual(['no-power'])
    expect(refused(kind, by)).toEqual(['no-power /0/by'])
  })

  it.each([
    ['administrative-policy', cityManager],
    ['council-policy', council],
    ['bylaw', byBylaw],
  ] as const)('brings a %s back by whoever has the power', (kind, by) => {
    expect(q(brought(kind, by), p, on)).toBe('IF')
    expect(codes(kind, by)).toEqual([])
    expect(refused(kind, by)).toEqual([])
  })

  it('brings a policy back by whom nobody names, with a finding', () => {
    expect(q(brought('council-policy', null), p, on)).toBe('IF')
    expect(codes('council-policy', null)).toEqual(['power-unknown'])
  })
})
