import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodedExactly,
  EventId,
  longestInlineText,
  MunicipalityId,
  OpaqueId,
  sameNumber,
  SubjectId,
  Text,
  Whole,
} from '../../src/index.js'
import { leftOf } from '../history.js'
import { unclear } from '../problems.js'
import { runs } from '../runs.js'

describe('the id of a municipality', () => {
  it.each(['ocd-division/country:ca/csd:4811049', 'spruce-grove', 'Žďár', 'a'.repeat(200), 'é'.repeat(100)])(
    'may be %s',
    (text) => {
      expect(MunicipalityId.is(text)).toBe(true)
    },
  )

  it.each([
    ['nothing', '', 'municipality-id-missing'],
    ['no text', 4811049, 'municipality-id-missing'],
    ['a space', 'Spruce Grove', 'municipality-id-malformed'],
    ['a no-break space', 'Spruce\u00a0Grove', 'municipality-id-malformed'],
    ['a plus sign', 'a+b', 'municipality-id-malformed'],
    ['a line end', 'spruce-grove\n', 'municipality-id-malformed'],
    ['a control character', 'spruce\u0000grove', 'municipality-id-malformed'],
    ['a space of no width', 'spruce\u200bgrove', 'municipality-id-invisible'],
    ['a joiner', 'spruce-grove\u2060', 'municipality-id-invisible'],
    ['a mark that turns the line round', 'spruce\u202egrove', 'municipality-id-invisible'],
    ['a filler', 'spruce\u3164grove', 'municipality-id-invisible'],
    ['a control character of later days', 'spruce\u0085grove', 'municipality-id-invisible'],
    ['a tag', 'spruce\u{e0041}grove', 'municipality-id-invisible'],
    ['201 bytes', 'a'.repeat(201), 'municipality-id-too-long'],
    ['201 bytes in 101 characters', `${'é'.repeat(100)}a`, 'municipality-id-too-long'],
  ])('may not hold %s', (_, value, code) => {
    const [problem, ...others] = leftOf(decodedExactly(MunicipalityId)(value))

    expect({ code: problem?.code, path: problem?.path, others }).toEqual({ code, path: '', others: [] })
    expect(unclear(problem === undefined ? [] : [problem])).toEqual([])
  })
})

describe('the id of a subject', () => {
  it.each([
    'policy:6030',
    'policy:a',
    `policy:${'a'.repeat(64)}`,
    'municipality:self',
    'policy:0194b0c0-0000-7000-8000-000000000001',
    'policy:c-1094.19_a~b',
  ])('may be %s', (text) => {
    expect(SubjectId.is(text)).toBe(true)
  })

  it.each([
    '',
    'policy',
    'policy:',
    'Policy:a',
    'policy:A',
    'policy:-a',
    'policy:a b',
    'policy:a/b',
    `policy:${'a'.repeat(65)}`,
    'bylaw:a',
    ' policy:a',
    'policy:a\n',
    'policy:é',
  ])('is not "%s"', (text) => {
    expect(leftOf(decodedExactly(SubjectId)(text))).toMatchObject([
      { code: 'subject-id-malformed', path: '' },
    ])
  })
})

describe('the id of an event', () => {
  it('is a UUID of version 7 in lower case, so that it has one spelling', () => {
    const digit = fc.integer({ min: 0, max: 15 }).map((n) => n.toString(16))

    fc.assert(
      fc.property(digit, digit, (version, variant) => {
        const text = `0194b0c0-0000-${version}000-${variant}000-000000000001`

        expect(EventId.is(text)).toBe(version === '7' && '89ab'.includes(variant))
        expect(EventId.is(text.toUpperCase())).toBe(false)
      }),
      runs(300),
    )
  })
})

describe('the id of a person', () => {
  it.each(['Jane Smith', 'jane smith', 'jane@example.org', 'J.', '', 'é'])('is not "%s"', (text) => {
    expect(leftOf(decodedExactly(OpaqueId)(text))).toMatchObject([{ code: 'person-not-opaque' }])
  })

  it.each(['member-4', 'clerk-1', 'urn:uuid:0194b0c0', 'a'])('may be %s', (text) => {
    expect(OpaqueId.is(text)).toBe(true)
  })
})

describe('a text', () => {
  it('is any text that says something, of a bearable length', () => {
    expect(Text.is('x'.repeat(longestInlineText))).toBe(true)
    expect(Text.is('x'.repeat(longestInlineText + 1))).toBe(false)
    expect(Text.is('with\nlines\tand 𝄞')).toBe(true)
  })
})

describe('a count', () => {
  it.each([0, 1, Number.MAX_SAFE_INTEGER])('may be %d', (n) => {
    expect(Whole.is(n)).toBe(true)
  })

  it.each([-0, -1, 0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, Infinity, '1', null, 1n])(
    'is not %s',
    (value) => {
      expect(Whole.is(value)).toBe(false)
    },
  )
})

describe('a number of a policy (R23)', () => {
  it.each([
    ['6,030', '6030'],
    ['6 030', '6030'],
    ['6\u202f030', '6030'],
    ['Policy 6,030', '6030'],
    ['POLICY 6,030', '6030'],
    ['No. 6,030', '6030'],
    ['#6,030', '6030'],
    ['Policy No. 6,030', '6030'],
    ['policy #6030', '6030'],
    ['Policy: 6030', '6030'],
    [' 6,030 ', '6030'],
    ['Bylaw No. 1002', '1002'],
    ['By-law 1002', '1002'],
    ['BY‑LAW NO. 1002', '1002'],
    ['Bylaw C-1094-19', 'C-1094-19'],
    ['６,０３０', '6030'],
    ['CP–1030–22', 'cp-1030-22'],
    ['CP—1030‑22', 'cp-1030-22'],
    ['CP−1030-22', 'cp-1030-22'],
    ['C-1094-19', 'c-1094-19'],
  ])('%s is the same as %s', (one, other) => {
    expect(sameNumber(one)).toBe(sameNumber(other))
  })

  it.each([
    ['6.030', '6030'],
    ['6030', '6031'],
    ['CP-1030-22', 'CP-103022'],
    ['Policyholder 1', 'holder 1'],
    ['Bylaws 1', 's 1'],
    ['6,030', '60,30.'],
  ])('%s is another than %s', (one, other) => {
    expect(sameNumber(one)).not.toBe(sameNumber(other))
  })
})
