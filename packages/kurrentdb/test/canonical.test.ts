import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leafOf, valueOf } from '../src/stream/canonical.js'
import { events, problemOf } from '@minutebook/eventstore/test-support'
import { world } from './world.js'

const { open } = world()

describe('the bytes of a leaf', () => {
  it('are found again from its value as RFC 8785 spells it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (members) => {
        const value = JSON.parse(JSON.stringify(members)) as unknown
        const leaf = canonicalize(value) ?? ''
        expect(leafOf(value)).toBe(leaf)
        expect(valueOf(leaf)).toEqual(value)
        expect(leafOf(JSON.parse(JSON.stringify(valueOf(leaf))))).toBe(leaf)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['members out of order', '{"b":1,"a":2}'],
    ['a member twice', '{"a":1,"a":2}'],
    ['a number spelt otherwise', '{"n":1.0}'],
    ['a zero that is not one', '{"n":-0}'],
    ['a number no value holds', '{"n":9007199254740993}'],
    ['white space', '{"a": 1}'],
    ['an escape that is not needed', '{"a":"\\u0061"}'],
    ['no JSON', '{a}'],
    ['more nesting than is meant', `{"a":${'['.repeat(1001)}${']'.repeat(1001)}}`],
    ['more nesting than can be written', `{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
  ])('cannot be found again with %s, which is refused', async (_, leaf) => {
    const { events: store } = await open()
    const [event] = events(0)
    expect(await problemOf(store.append('town', 0, [{ ...event!, leaf }]))).toEqual([
      'bad-event',
      'This is not canonical JSON (RFC 8785): a KurrentDB keeps values, and could not give back these bytes.',
    ])
  })
})
