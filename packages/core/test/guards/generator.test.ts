import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { guardFiles } from '../../../../scripts/guards/guardFiles.js'
import type { Root } from '../../../../scripts/guards/Here.js'

/** A value of its own with a predicate nobody has a name for. */
const Portion = t.refinement(t.string, (text) => text.startsWith('s. '), 'Portion')

/** A codec as the payload of a kind that is called Thing. */
const rootOf = (codec: t.Mixed): Root => ({
  name: 'Thing',
  path: 'guards/Thing.ts',
  codec,
  exported: { name: 'Thing', file: 'events/Thing.ts', value: { codec } },
  expression: 'Thing.codec',
})

const generated = (
  codec: t.Mixed,
  exported: ReadonlyArray<Root['exported']> = [],
): Readonly<Record<string, string>> => Object.fromEntries(guardFiles([rootOf(codec)], exported))

const bodyOf = (text: string | undefined): string => text?.slice(text.indexOf('export')) ?? ''

describe('the generator of guards', () => {
  it('makes one table of an object whose members are declared in parts', () => {
    const codec = t.intersection(
      [t.type({ a: t.string }), t.partial({ for: t.boolean, 'b-c': t.null })],
      'Thing',
    )

    expect(bodyOf(generated(codec)['guards/Thing.ts']))
      .toBe(`export const isThing = (it: unknown): boolean => {
if (!isRecord(it)) return false
const { a, for: for_, 'b-c': b_c } = it
return typeof a === 'string' &&
(for_ === undefined || typeof for_ === 'boolean') &&
(b_c === undefined || b_c === null)
}
`)
  })

  it('makes a switch of a union that a member tells apart', () => {
    const codec = t.union(
      [t.type({ is: t.literal('on'), since: t.number }), t.type({ is: t.literal('off') })],
      'Thing',
    )

    expect(bodyOf(generated(codec)['guards/Thing.ts']))
      .toBe(`export const isThing = (it: unknown): boolean => {
if (!isRecord(it)) return false
switch (it['is']) {
case 'on': {
const { since } = it
return typeof since === 'number'
}
case 'off': {
return true
}
default:
return false
}
}
`)
  })

  it('makes one file of a part that is used twice, and two of parts that only share a name', () => {
    const Part = t.type({ a: t.string }, 'Part')
    const Other = t.type({ a: t.number }, 'Part')
    const files = generated(t.type({ one: Part, two: Part, three: Other }, 'Thing'))

    expect(Object.keys(files).toSorted()).toEqual([
      'guards/Thing.ts',
      'guards/parts/Part.ts',
      'guards/parts/Part2.ts',
    ])
    expect(files['guards/Thing.ts']).toContain('isPart(one) &&\nisPart(two) &&\nisPart2(three)')
  })

  it('takes predicates from the file that exports them, or the codec that has them, and else finds them by name', () => {
    const exported = [{ name: 'Portion', file: 'values/Portion.ts', value: Portion }]
    const byPredicate = [{ name: 'isPortion', file: 'values/Portion.ts', value: Portion.predicate }]
    const codec = t.type({ part: Portion }, 'Thing')

    expect(generated(codec, byPredicate)['guards/Thing.ts']).toContain(
      `typeof part === 'string' && isPortion(part)`,
    )
    expect(bodyOf(generated(codec, exported)['guards/parts/Portion.ts'])).toBe(
      `export const isPortion = (it: unknown): boolean => typeof it === 'string' && Portion.predicate(it)\n`,
    )
    expect(bodyOf(generated(codec)['guards/parts/Portion.ts'])).toBe(
      `export const isPortion = leafIn(Thing.codec, 'Portion')\n`,
    )
  })

  it('stops at a codec that would change what it reads', () => {
    const codec = t.type({ part: t.exact(t.type({ a: t.string })) }, 'Thing')

    expect(() => generated(codec)).toThrow('Thing/part: {| a: string |} may read another value')
  })
})
