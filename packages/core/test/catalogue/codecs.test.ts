import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { catalogueOf, defineKind, open, payload, standardKinds, UncertainDate } from '../../src/index.js'
import { told } from '../problems.js'

const holding = (codec: t.Mixed) =>
  defineKind({
    type: 'our-city.Inspected',
    version: 1,
    nature: 'observation',
    payload: payload('our-city.Inspected', {}, { held: open(codec) }),
    doc: { who: 'the fire marshal', effect: 'none', rests: 'tests' },
    example: {},
    names: () => ({ acts: [] }),
  })

interface Chain {
  readonly next: Chain | null
}
const Chain: t.Type<Chain> = t.recursion('Chain', () => t.type({ next: t.union([Chain, t.null]) }))

describe('a kind of one’s own', () => {
  it.each<readonly [of: string, codec: t.Mixed]>([
    ['a tuple', t.tuple([UncertainDate, UncertainDate])],
    ['a record of words', t.array(t.record(t.string, UncertainDate))],
    ['a recursion', t.partial({ chain: Chain })],
    ['anything', t.unknown],
  ])('is refused where its payload holds what nothing looks into: %s', (_, codec) => {
    expect(told(catalogueOf([...standardKinds, holding(codec)]).problems)).toEqual([
      ['codec-unknown', `/${standardKinds.length}/payload`],
    ])
  })

  it.each<readonly [of: string, codec: t.Mixed]>([
    ['members that are taken away', t.strict({ on: UncertainDate })],
    ['a codec of one’s own', new t.Type('Any', t.unknown.is, t.success, t.identity)],
    ['a list of refined objects', t.readonly(t.array(t.refinement(UncertainDate, () => true)))],
  ])('is taken where it holds %s', (_, codec) => {
    expect(catalogueOf([...standardKinds, holding(codec)]).problems).toEqual([])
  })
})
