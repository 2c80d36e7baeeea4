import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, misspelt } from '../../src/index.js'
import { isPlainlyCanonical } from '../../src/envelope/plainSpelling.js'
import { rightOf } from '../history.js'
import { runs } from '../runs.js'

/** Pieces of JSON, well and badly put together, so that texts come close to being canonical. */
const pieces = fc.array(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a":',
    '"b":',
    '"a!":',
    '"":',
    '"\\n":',
    '"1":',
    '"10":',
    '"9":',
    '"é":',
    '"__proto__":',
    '"x"',
    '"\\n"',
    '"\\/"',
    '"\\u001f"',
    '"\\u00e9"',
    '"\\ud800"',
    '"𝄞"',
    '"\u2028"',
    '"\u007f"',
    '"\t"',
    '"',
    '\\',
    '0',
    '1',
    '-1',
    '-0',
    '01',
    '1.5',
    '1e3',
    '-',
    '9007199254740991',
    '9007199254740993',
    'null',
    'true',
    'false',
    'nul',
    ' ',
    '\n',
    '{}',
    '[]',
  ),
  { maxLength: 9 },
)

const parsed = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

const isCanonical = (text: string): boolean => {
  const read = parsed(text)
  if (read === null) return false
  const again = canonical(read.value)
  return again._tag === 'Right' && again.right === text
}

describe('what is plainly canonical', () => {
  it('is written again as the same text, whatever is thrown together', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(['', ''], ['{"a":', '}'], ['[', ']']), (some, [before, after]) => {
        const text = `${before}${some.join('')}${after}`
        if (isPlainlyCanonical(text)) expect(isCanonical(text)).toBe(true)
      }),
      runs(5000),
    )
  })

  it('is the canonical text of any value, as long as it needs no rare escape, character or number', () => {
    const text = fc.string({ unit: fc.constantFrom('"', '\\', '/', '\n', ' ', '!', '~', 'é', '\u2028', 'a') })
    const name = fc.string({ unit: fc.constantFrom('/', ' ', '!', '~', 'é', 'a', '1', '2') })
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(null, true, false),
        fc.integer().filter((n) => !Object.is(n, -0)),
        text,
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(name, tie('json'), { maxKeys: 5 }),
      ),
    }))
    fc.assert(
      fc.property(json, (value) => {
        expect(isPlainlyCanonical(rightOf(canonical(value)))).toBe(true)
      }),
      runs(500),
    )
  })

  it.each(['{"a":1,"b":2}', '{"a":1,"a!":2,"é":3}', '{"10":1,"9":2}', '["x\\n\\"",-7,0,null,{},[]]'])(
    'is %s',
    (text) => {
      expect(isPlainlyCanonical(text)).toBe(true)
    },
  )

  it('is told of each text by itself, though one before it was longer', () => {
    expect(['["abc","def"]', '7', '["abc', '[nu', '[12', '["abc","de'].map(isPlainlyCanonical)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('is no text that is too long to be looked at', () => {
    expect(isPlainlyCanonical(`"${'x'.repeat(65_533)}"`)).toBe(true)
    expect(isPlainlyCanonical(`"${'x'.repeat(65_534)}"`)).toBe(false)
  })

  it.each([
    ['members out of order', '{"b":1,"a":2}'],
    ['a member that comes twice', '{"a":1,"a":2}'],
    ['a space', '{"a": 1}'],
    ['a space at the end', '{"a":1} '],
    ['an escape too many', '{"a":"\\/"}'],
    ['a letter escaped', '{"a":"\\u0061"}'],
    ['a fraction', '{"a":1.5}'],
    ['an exponent', '{"a":1e3}'],
    ['a zero ahead', '{"a":01}'],
    ['minus zero', '{"a":-0}'],
    ['a number beyond 2 to the 53rd', '{"a":9007199254740993}'],
    ['half a character', '{"a":"\ud800"}'],
    ['a character that stands where half a one was', '{"a":"\ufffd"}'],
    ['half a character, escaped', '{"a":"\\ud800"}'],
    ['a raw tab', '{"a":"\t"}'],
    ['a text without an end', '{"a":"b'],
    ['a comma too many', '[1,]'],
    ['nothing', ''],
  ])('is no text with %s', (_, text) => {
    expect(isPlainlyCanonical(text)).toBe(false)
  })
})

describe('the spelling of a leaf', () => {
  const codes = (leaf: string): ReadonlyArray<string> =>
    misspelt(leaf, JSON.parse(leaf)).map(({ code }) => code)

  it.each([
    ['of plain text', '{"a":"b"}'],
    ['with a character beyond the basic plane', '{"a":"𝄞"}'],
    ['with a control character', '{"a":"\\u001f"}'],
    ['with the largest number', '{"a":9007199254740991}'],
    ['with an escaped name', '{"\\n":1,"a":2}'],
    ['with the character for what could not be read', '{"a":"\ufffd"}'],
    ['nested deeply', `${'['.repeat(500)}${']'.repeat(500)}`],
  ])('%s is right', (_, leaf) => {
    expect(codes(leaf)).toEqual([])
  })

  it.each([
    ['{"a":"𝄞" }', ['leaf-not-canonical']],
    ['{"a":"\\u001F"}', ['leaf-not-canonical']],
    ['{"a":1,"a":1}', ['leaf-not-canonical']],
    ['{"a":1.5}', ['not-canonical']],
    [`{"a":"${'x'.repeat(65_536)}"}`, ['leaf-too-large']],
    [`{"a":"${'x'.repeat(65_536)}" }`, ['leaf-not-canonical', 'leaf-too-large']],
  ])('%.20s is reported', (leaf, expected) => {
    expect(codes(leaf)).toEqual(expected)
  })
})
