import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, type Json } from '../../src/index.js'
import { leftOf, rightOf } from '../history.js'
import { runs } from '../runs.js'

/** Text of any well-formed characters, with more than usual of those that have escapes or sort oddly. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      '\\',
      '/',
      '\b',
      '\t',
      '\n',
      '\u000b',
      '\u001f',
      '\u007f',
      '\u2028',
      'é',
      'ﬀ',
      '𝄞',
      '\ue000',
      'a',
    ),
  }),
)
const whole = fc.oneof(fc.maxSafeInteger(), fc.integer()).filter((n) => !Object.is(n, -0))

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    whole,
    text,
    fc.array(tie('json'), { maxLength: 5 }),
    fc.dictionary(text, tie('json'), { maxKeys: 6 }),
  ),
}))

describe('canonical JSON', () => {
  it('is what RFC 8785 says, as another implementation writes it', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(rightOf(canonical(value))).toBe(canonicalize(value))
      }),
      runs(1000),
    )
  })

  it('read back is the same value, and written again the same text', () => {
    fc.assert(
      fc.property(json, (value) => {
        const once = rightOf(canonical(value))
        const back: unknown = JSON.parse(once)

        expect(rightOf(canonical(back))).toBe(once)
      }),
      runs(500),
    )
  })

  it('does not depend on the order in which members were written', () => {
    fc.assert(
      fc.property(fc.dictionary(text, whole, { minKeys: 2 }), (members) => {
        const reversed = Object.fromEntries(Object.entries(members).toReversed())

        expect(canonical(reversed)).toEqual(canonical(members))
      }),
      runs(300),
    )
  })

  it('sorts members by UTF-16 code units, as RFC 8785 shows', () => {
    const members = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }

    expect(rightOf(canonical(members))).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  })

  it.each([
    ['a fraction', 1.5, '/a'],
    ['minus zero', -0, '/a'],
    ['2 to the 53rd', 2 ** 53, '/a'],
    ['minus 2 to the 53rd', -(2 ** 53), '/a'],
    ['not a number', Number.NaN, '/a'],
    ['infinity', Infinity, '/a'],
    ['a big integer', 1n, '/a'],
    ['nothing', undefined, '/a'],
    ['a function', () => 1, '/a'],
    ['a symbol', Symbol('s'), '/a'],
    ['a high surrogate alone', 'x\ud800', '/a'],
    ['a low surrogate alone', '\udc00x', '/a'],
    ['surrogates in the wrong order', '\udc00\ud800', '/a'],
    // eslint-disable-next-line no-sparse-arrays
    ['a hole in a list', [1, , 2], '/a/1'],
  ])('refuses %s and says where', (_, value, path) => {
    const { code, path: at } = leftOf(canonical({ a: value }))

    expect({ code, path: at }).toEqual({ code: 'not-canonical', path })
  })

  it('refuses a member name with half a character', () => {
    const { code, path } = leftOf(canonical({ a: { '\ud800': 1 } }))

    expect(code).toBe('not-canonical')
    expect(path.startsWith('/a')).toBe(true)
  })

  it('escapes the names on the way to the place of what it refuses', () => {
    expect(leftOf(canonical({ 'a/b': [{ 'c~d': 1.5 }] })).path).toBe('/a~1b/0/c~0d')
  })

  // A stranger's act may be nested as deep as JSON.parse can read; writing must not run out of stack.
  it('refuses what is nested too deeply to write, and throws nothing', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)

    expect(leftOf(canonical(deep)).code).toBe('not-canonical')
  })

  it.each([0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])('writes %d exactly', (n) => {
    expect(rightOf(canonical(n))).toBe(String(n))
  })
})
