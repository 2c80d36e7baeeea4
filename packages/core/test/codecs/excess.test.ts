import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { Envelope, excessKeys } from '../../src/index.js'

const point = t.type({ x: t.number })
const named = t.intersection([t.type({ name: t.string }), t.partial({ at: point, more: t.UnknownRecord })])
const shape = t.union([
  t.type({ form: t.literal('dot'), at: point }),
  t.type({ form: t.literal('line'), from: point, to: point }),
  t.null,
])

describe('what a value holds beside its codec', () => {
  it.each<readonly [string, t.Mixed, unknown]>([
    ['all members are known', named, { name: 'a', at: { x: 1 } }],
    ['an open object has any members', named, { name: 'a', more: { b: { c: 1 } } }],
    ['a list holds what it should', t.readonlyArray(point), [{ x: 1 }, { x: 2 }]],
    ['null stands where an object may', t.union([point, t.null]), null],
    ['a branch has the members of its own', shape, { form: 'line', from: { x: 1 }, to: { x: 2 } }],
    ['it is of no branch', shape, { form: 'other', extra: 1 }],
    ['it is no object', point, 'x'],
    ['it is a list where an object belongs', point, [{ y: 1 }]],
  ])('is nothing where %s', (_, codec, value) => {
    expect(excessKeys(codec, value)).toEqual([])
  })

  it.each<readonly [string, t.Mixed, unknown, ReadonlyArray<string>]>([
    ['in an object', point, { x: 1, y: 2 }, ['/y']],
    ['in a part of an intersection', named, { name: 'a', at: { x: 1, 'a/b': 2 }, z: 3 }, ['/at/a~1b', '/z']],
    ['in an item of a list', t.readonlyArray(point), [{ x: 1 }, { x: 1, y: 2 }], ['/1/y']],
    ['in the only branch with members', t.union([point, t.null]), { x: 1, y: 2 }, ['/y']],
    [
      'in the branch that is meant, though another has it',
      shape,
      { form: 'dot', at: { x: 1 }, to: 1 },
      ['/to'],
    ],
    ['beneath a readonly', t.readonly(point), { x: 1, y: 2 }, ['/y']],
    ['under a name every object has', point, { x: 1, constructor: 2 }, ['/constructor']],
    ['in what does not fit', named, { name: 1, z: 2 }, ['/z']],
  ])('is found %s', (_, codec, value, expected) => {
    expect(excessKeys(codec, value)).toEqual(expected)
  })

  it('is looked for in an envelope that is incomplete too', () => {
    expect(excessKeys(Envelope, { by: { body: 'council', instrument: null, extra: 1 }, v: 2 })).toEqual([
      '/by/extra',
    ])
  })
})
