import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { guardOf, Text } from '../../src/index.js'
import { leftOf, rightOf } from '../history.js'

const NumberFromText = new t.Type<number, string>(
  'NumberFromText',
  t.number.is,
  (value, context) => (typeof value === 'string' ? t.success(Number(value)) : t.failure(value, context)),
  String,
)

/** Encodes as it is, and yet decodes something else: nothing about it can be seen from outside. */
const Trimmed = new t.Type<string>(
  'Trimmed',
  t.string.is,
  (value, context) => (typeof value === 'string' ? t.success(value.trim()) : t.failure(value, context)),
  t.identity,
)

describe('a guard is refused', () => {
  it.each<readonly [why: string, codec: t.Mixed, paths: ReadonlyArray<string>]>([
    ['a value that is converted', NumberFromText, ['']],
    [
      'a value that is converted, deep inside',
      t.type({ a: t.array(t.partial({ 'b/c': NumberFromText })) }),
      ['/a/0/b~1c'],
    ],
    ['a branch that converts', t.type({ a: t.union([t.null, NumberFromText]) }), ['/a']],
    ['a codec that cannot be looked into', t.type({ a: Trimmed }), ['/a']],
    ['members that are taken away', t.type({ a: t.exact(t.type({ b: t.string })) }), ['/a']],
    ['members that are taken away from the whole', t.strict({ b: t.string }), ['']],
    ['a required member that may be anything', t.type({ a: t.unknown }), ['/a']],
    ['a required member that may be undefined', t.type({ a: t.union([t.string, t.undefined]) }), ['/a']],
    [
      'two faults, both told',
      t.intersection([t.type({ a: Trimmed }), t.partial({ b: Trimmed })]),
      ['/a', '/b'],
    ],
  ])('for %s', (_, codec, paths) => {
    expect(leftOf(guardOf(codec)).map(({ code, path }) => [code, path])).toEqual(
      paths.map((path) => ['codec-not-plain', path]),
    )
  })
})

describe('a guard', () => {
  const Even = t.refinement(t.number, (n) => n % 2 === 0, 'Even')
  const InOrder = t.refinement(
    t.type({ from: t.number, to: t.number }),
    ({ from, to }) => from <= to,
    'InOrder',
  )
  const Shape = t.union([
    t.type({ shape: t.literal('circle'), radius: Even }),
    t.intersection([t.type({ shape: t.literal('box') }), t.partial({ sides: t.readonlyArray(t.number) })]),
  ])

  it.each<readonly [of: string, codec: t.Mixed, values: ReadonlyArray<unknown>]>([
    ['a text', t.string, ['', 'a', 1, null]],
    ['a number', t.number, [0, Number.NaN, '1']],
    ['a truth value', t.boolean, [true, 0]],
    ['nothing', t.null, [null, undefined]],
    ['a literal', t.literal(1), [1, '1', true]],
    ['words', t.keyof({ a: null, b: null }), ['a', 'c', 'toString', 1]],
    ['any object', t.UnknownRecord, [{}, [], null, new Map()]],
    ['a refinement', Even, [2, 3, '2']],
    ['a refinement of an object', InOrder, [{ from: 1, to: 2 }, { from: 2, to: 1 }, {}]],
    [
      'a refinement and more',
      t.intersection([InOrder, t.type({ by: Text })]),
      [
        { from: 1, to: 2, by: 'x' },
        { from: 1, to: 2 },
        { from: 3, to: 2, by: 'x' },
      ],
    ],
    ['a list', t.array(t.string), [[], ['a'], ['a', 1], [undefined], 'a', { length: 0 }, Array(1)]],
    ['a list that is only read', t.readonly(t.array(t.string)), [['a'], [1]]],
    [
      'a union that no member tells apart',
      t.union([t.string, t.type({ a: t.string }), t.type({ b: t.string })]),
      ['x', { a: 'x' }, { b: 'x' }, { a: 1 }, {}],
    ],
    [
      'a union that a member tells apart',
      Shape,
      [
        { shape: 'circle', radius: 2 },
        { shape: 'circle', radius: 3 },
        { shape: 'box' },
        { shape: 'box', sides: [1, 'x'] },
        { shape: 'line' },
        {},
        null,
        [],
      ],
    ],
  ])('of %s takes what decoding takes', (_, codec, values) => {
    const guard = rightOf(guardOf(codec))

    expect(values.map(guard)).toEqual(values.map((value) => E.isRight(codec.decode(value))))
    expect(values.some(guard)).toBe(true)
    expect(values.every(guard)).toBe(false)
  })
})
