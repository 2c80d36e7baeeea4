import * as E from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftsOf, readRequestForDecision } from '../../src/index.js'
import { bytesOf, digest, drafts, fixture, ofType, read, report, spruceGrove, textOf } from './reading.js'
import { faultsOf } from './validity.js'

const documents = [
  spruceGrove(),
  ...[
    'amend-one-policy',
    'rescind-two-policies',
    'enact-council-policy',
    'us-agenda-report',
    'number-disagrees',
  ].map(fixture),
].map(textOf)

/** Reads a text; what is read must be sound, what is refused must say why. */
const check = (text: string): void => {
  const result = readRequestForDecision(bytesOf(text), { digest })
  if (E.isLeft(result)) {
    expect(result.left.length).toBeGreaterThan(0)
    for (const { sentence, path } of result.left) {
      expect(sentence).not.toBe('')
      expect(path).toMatch(/^$|^\/lines\/\d+$/)
    }
  } else {
    expect(faultsOf(draftsOf(result.right, { digest }), result.right, text)).toEqual([])
  }
}

describe('any document', () => {
  it('made of lines of real ones, in any order, is read soundly or refused with reasons', () => {
    const lines = fc.constantFrom(...documents.flatMap((text) => text.split(/\r?\n/)))
    fc.assert(
      fc.property(
        fc.array(lines, { maxLength: 40 }),
        fc.constantFrom('\n', '\n\n', '\r\n\r\n'),
        (chosen, joint) => {
          check([report({ motion: '' }), ...chosen].join(joint))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('that was damaged on its way is read soundly or refused with reasons', () => {
    const signs = fc.constantFrom(
      '',
      '*',
      '_',
      '\\',
      '`',
      '>',
      '\n',
      '\r',
      '&amp;',
      '<',
      '[',
      ']',
      '|',
      ' ',
      '\u00A0',
      '–',
      '𝄞',
      '1. ',
      '# ',
      '"',
      '2025',
    )
    const damage = fc.tuple(fc.nat(), fc.nat({ max: 6 }), signs)
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(damage, { minLength: 1, maxLength: 12 }),
        (document, hits) => {
          let text = document
          for (const [where, length, sign] of hits) {
            const at = where % text.length
            text = text.slice(0, at) + sign + text.slice(at + length)
          }
          check(new TextDecoder().decode(bytesOf(text)))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('of any words at all is read soundly or refused with reasons', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (rest, motion) => {
          check(
            report({
              motion: `THAT ${motion} Policy 6,030 be rescinded.`,
              rest: `### SUMMARY\n\n${rest}`,
            }).replaceAll('\u0000', ''),
          )
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('every sentence of a document', () => {
  const told = (text: string): string => text.replace(/\s+/g, ' ')

  it.each([
    'The sky was blue.',
    'Council thanked the choir on May 6, 2024.',
    'The Flag Policy is popular.',
    'See [here](x).',
  ])('is listed where nothing is made of it: %s', (sentence) => {
    const found = drafts(report({ rest: `### BACKGROUND\n\n${sentence} The policy was discussed.` }))
    expect(found.notUnderstood.map(({ quote }) => told(quote))).toContain(sentence)
  })

  it('is quoted exactly, whatever Markdown is in it', () => {
    const rest =
      '### SUMMARY\n\n*Staff* **recommend** that it pass for \\$5 &amp; no more,\nas [planned](http://example.org).'
    const found = read(report({ rest }))
    expect(found.recommendations[0]?.told).toMatchObject({
      quote: 'Staff* **recommend** that it pass for \\$5 &amp; no more,\nas [planned](http://example.org).',
      text: 'Staff recommend that it pass for $5 & no more, as planned.',
      place: { firstLine: 13, lastLine: 14 },
    })
  })

  it('may be longer than can be recorded: the quotation is its beginning, the place the whole', () => {
    const long = `THAT Policy 6,030, ${'which is long '.repeat(900)}be rescinded.`
    const [motion] = ofType(drafts(report({ motion: long })), 'MotionProposed')
    expect(motion?.quote.length).toBeLessThanOrEqual(8192)
    expect(long.startsWith(motion?.quote ?? '?')).toBe(true)
    expect(motion?.place).toMatchObject({ firstLine: 9, lastLine: 9 })
    expect(motion?.assumptions.join(' ')).toContain('The motion is longer than 8192 characters')
  })
})

describe('a document made to be slow', () => {
  const repeated = (text: string): string => text.repeat(Math.floor(300_000 / text.length))

  const paragraphs = (text: string): string => `${text.repeat(Math.floor(16_000 / text.length))}\n\n`

  it.each([
    ['many policies in one line', 'The City Manager approved the A Policy, '],
    ['many policies in long paragraphs', paragraphs('The City Manager approved the A Policy, ')],
    ['many recommendations in long paragraphs', paragraphs('Administration recommend ')],
    ['many directions in long paragraphs', paragraphs('Council directed the City Manager to act, ')],
    ['many powers in long paragraphs', paragraphs('under the authority given by the ')],
    ['many resolutions in long paragraphs', paragraphs('Council passed the A B C resolution ')],
    ['many capitals in long paragraphs', paragraphs('Aaaa ')],
    ['many meetings in one line', 'meeting of council '],
    ['many sentences', `${'The Parks Policy 12-03 was adopted by Council. '.repeat(100)}\n\n`],
    ['many paragraphs', `${'word '.repeat(20)}Council directed staff to act.\n\n`],
  ])('%s is done with in seconds', { timeout: 60_000 }, (_, unit) => {
    const started = performance.now()
    const bytes = bytesOf(report({ rest: `### BACKGROUND\n\n${repeated(unit)}` }))
    const result = readRequestForDecision(bytes, { digest })
    if (E.isRight(result)) draftsOf(result.right, { digest })
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
