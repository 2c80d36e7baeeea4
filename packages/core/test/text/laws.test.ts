import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareTexts,
  provisionsOf,
  type TextChange,
  type TextProvision,
  type WordPart,
} from '../../src/index.js'
import { placedIn } from '../../src/text/Placed.js'
import { runs } from '../runs.js'
import { amendedPolicy, procurementPolicy } from './procurementPolicy.js'

const words = fc
  .array(fc.constantFrom('The', 'fee', 'bid', 'buyer', 'is', 'due;', 'and', '$10', 'paid.', 'é', 'ward'), {
    minLength: 1,
    maxLength: 7,
  })
  .map((all) => all.join(' '))

const label = fc.constantFrom(
  '1. ',
  '2. ',
  '3. ',
  '1.1 ',
  '1.2 ',
  '2.1 ',
  '12(3) ',
  '(a) ',
  '(b) ',
  '(i) ',
  '§ 7 ',
  '# ',
  '## ',
  'PART II ',
  'SCHEDULE A',
  '- ',
  '',
  '  ',
  'A. ',
)

const line = fc.tuple(label, words).map(([mark, said]) => `${mark}${said}`)

/** Texts like instruments, amendments of one, and anything at all. */
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n')), { maxLength: 12 })
      .map((all) => all.flat().join('')),
  },
  {
    weight: 1,
    arbitrary: fc.shuffledSubarray(procurementPolicy.split('\n\n')).map((all) => all.join('\n\n')),
  },
  { weight: 1, arbitrary: fc.shuffledSubarray(amendedPolicy.split('\n')).map((all) => all.join('\n')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
)

const pathsIn = (of: string): ReadonlyArray<string> => placedIn(provisionsOf(of)).map(({ path }) => path)
const wordingsIn = (of: string): ReadonlyArray<string> =>
  placedIn(provisionsOf(of)).map(({ wording }) => wording)

const said = (parts: ReadonlyArray<WordPart>, kept: WordPart['kind']): string =>
  parts
    .filter(({ kind }) => kind === 'same' || kind === kept)
    .map(({ text: words }) => words)
    .join(' ')

/** A change as it is told in the other direction. */
const turned = ({ change, before, after, parts }: TextChange): unknown => ({
  change: change === 'added' ? 'removed' : change === 'removed' ? 'added' : change,
  before: after,
  after: before,
  older: said(parts, 'added'),
  newer: said(parts, 'removed'),
  same: parts.flatMap(({ kind, text: words }) => (kind === 'same' ? [words] : [])),
})

const straight = ({ change, before, after, parts }: TextChange): unknown => ({
  change,
  before,
  after,
  older: said(parts, 'removed'),
  newer: said(parts, 'added'),
  same: parts.flatMap(({ kind, text: words }) => (kind === 'same' ? [words] : [])),
})

const counted = (all: ReadonlyArray<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

describe('comparing texts', () => {
  it('finds no change between a text and itself, however its lines end', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(compareTexts(one, one)).toEqual([])
        expect(compareTexts(one, `${one}\n`)).toEqual([])
        expect(
          compareTexts(one.replaceAll('\r\n', '\n'), one.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')),
        ).toEqual([])
      }),
      runs(150),
    )
  })

  it('keeps all words: same and removed are those of the older text, same and added those of the newer', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [older, newer] = [wordingsIn(one), wordingsIn(other)]
        const [olderPaths, newerPaths] = [pathsIn(one), pathsIn(other)]
        for (const { before, after, parts } of compareTexts(one, other)) {
          const [was, is] = [said(parts, 'removed'), said(parts, 'added')]
          if (before === null) expect(was).toBe('')
          else expect(older.some((wording, at) => wording === was && olderPaths[at] === before)).toBe(true)
          if (after === null) expect(is).toBe('')
          else expect(newer.some((wording, at) => wording === is && newerPaths[at] === after)).toBe(true)
        }
      }),
      runs(150),
    )
  })

  it('tells the same in the other direction, with what was added and removed exchanged', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [there, back] = [compareTexts(one, other), compareTexts(other, one)]
        const keys = (all: ReadonlyArray<unknown>): ReadonlyArray<string> =>
          all.map((change) => JSON.stringify(change)).toSorted()
        expect(keys(back.map(turned))).toEqual(keys(there.map(straight)))
      }),
      runs(150),
    )
  })

  it('has each provision of the newer text in one change, or unchanged in the older text', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const changes = compareTexts(one, other)
        const told = counted(changes.flatMap(({ after }) => after ?? []))
        const there = counted(pathsIn(other))
        for (const [path, count] of told) expect(count).toBeLessThanOrEqual(there.get(path) ?? 0)
        // What is not told has its counterpart, with the same words, among what is not told of the older text.
        const rest = (all: ReadonlyArray<string>, gone: ReadonlyArray<string>): ReadonlyArray<string> => {
          const left = new Map(counted(gone))
          return all
            .filter((wording) => {
              const count = left.get(wording) ?? 0
              left.set(wording, count - 1)
              return count <= 0
            })
            .toSorted()
        }
        const gone = changes.flatMap(({ before, parts }) => (before === null ? [] : [said(parts, 'removed')]))
        const come = changes.flatMap(({ after, parts }) => (after === null ? [] : [said(parts, 'added')]))
        expect(rest(wordingsIn(other), come)).toEqual(rest(wordingsIn(one), gone))
      }),
      runs(150),
    )
  })

  it('lists changes in the order of the newer text', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const paths = pathsIn(other)
        let last = 0
        for (const { after } of compareTexts(one, other)) {
          if (after === null) continue
          const at = paths.indexOf(after, last)
          expect(at).toBeGreaterThanOrEqual(last)
          last = at + 1
        }
      }),
      runs(150),
    )
  })
})

describe('reading a text', () => {
  const wordsOf = (all: ReadonlyArray<TextProvision>): ReadonlyArray<string> =>
    all.flatMap(({ heading, text: own, provisions }) => [heading ?? '', own, ...wordsOf(provisions)])

  it('loses no letter and adds none but the numbers of sections that are only named in a label', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (paragraphs) => {
        const letters = (from: string): string => from.replace(/\s/g, '')
        expect(letters(wordsOf(provisionsOf(paragraphs.join('\n\n'))).join(''))).toBe(
          letters(paragraphs.join('')),
        )
      }),
      runs(100),
    )
  })

  it('gives words with one space between each two, and never both a title and words', () => {
    fc.assert(
      fc.property(text, (one) => {
        for (const wording of wordsOf(provisionsOf(one)))
          expect(wording).toBe(wording.replace(/\s+/g, ' ').trim())
        for (const { heading, text: own } of provisionsOf(one))
          expect(heading !== null && own !== '').toBe(false)
      }),
      runs(100),
    )
  })
})
