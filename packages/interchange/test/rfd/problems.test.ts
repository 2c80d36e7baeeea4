import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { readRequestForDecision } from '../../src/index.js'
import { bytesOf, digest, drafts, problemsOf, read, report } from './reading.js'

const saysOf = (document: string): ReadonlyArray<{ readonly path: string; readonly sentence: string }> => {
  const result = readRequestForDecision(bytesOf(document), { digest })
  return E.isLeft(result) ? result.left : []
}

describe('bytes that are no document', () => {
  it('refuses what is not UTF-8', () => {
    expect(problemsOf(new Uint8Array([0x23, 0x20, 0xc3, 0x28]))).toEqual(['document-not-utf-8'])
    expect(problemsOf(new Uint8Array([0xff, 0xfe, 0x23, 0x00]))).toEqual(['document-not-utf-8'])
  })

  it('refuses UTF-16 without a mark and word processor files, which hold NUL', () => {
    expect(problemsOf(bytesOf('#\u0000 \u0000M\u0000'))).toEqual(['document-not-text'])
  })

  it.each([
    ['no bytes', ''],
    ['only blanks', ' \n\t\r\n '],
    ['only a byte order mark', '\uFEFF\n'],
  ])('refuses %s as empty', (_, text) => {
    expect(problemsOf(text)).toEqual(['document-empty'])
  })

  it('refuses more than a mebibyte', () => {
    const long = report({ rest: 'x'.repeat(1_048_576) })
    expect(problemsOf(long)).toEqual(['document-too-large'])
  })

  it('refuses what only a parser under attack would see', () => {
    expect(problemsOf(report({ rest: '>'.repeat(5000) }))).toEqual(['document-tangled'])
    expect(problemsOf(report({ rest: '**a'.repeat(3000) }))).toEqual(['document-tangled'])
    expect(problemsOf(report({ rest: '- a\n'.repeat(4000) }))).toEqual(['document-tangled'])
  })
})

describe('the day of the meeting', () => {
  it('must be there', () => {
    expect(problemsOf(report({ date: '' }))).toEqual(['meeting-date-missing'])
    expect(problemsOf(report({ date: '**MEETING TYPE:** Regular Council' }))).toEqual([
      'meeting-date-missing',
    ])
  })

  it.each([
    ['to be set', 'TBD', 'meeting-date-unreadable'],
    ['without a year', 'February 3', 'meeting-date-unreadable'],
    ['two days in one', 'February 3 and 10, 2025', 'meeting-date-unreadable'],
    ['a year of two digits', '02/13/25', 'meeting-date-unreadable'],
    ['a day no February has', 'February 30, 2025', 'meeting-date-not-on-calendar'],
    ['a leap day of a common year', '29 February 2025', 'meeting-date-not-on-calendar'],
    ['a thirteenth month', '2025-13-03', 'meeting-date-not-on-calendar'],
    ['what other systems write for no date', '0001-01-01', 'meeting-date-not-on-calendar'],
    ['two orders of day and month', '02/03/2025', 'meeting-date-ambiguous'],
    ['the wrong weekday', 'Tuesday, February 3, 2025', 'meeting-date-weekday'],
    ['two different days', 'February 3, 2025 or February 10, 2025', 'meeting-dates-disagree'],
  ])('refuses %s: %s', (_, date, code) => {
    expect(problemsOf(report({ date: `**MEETING DATE:** ${date}` }))).toEqual([code])
  })

  it.each([
    'February 3, 2025',
    'February 3rd 2025',
    'Feb. 3, 2025',
    'FEBRUARY 3, 2025',
    'Monday, February 3, 2025 at 6:00 p.m.',
    '3 February 2025',
    '3rd day of February, 2025',
    '2025-02-03',
    'February\u00A03,\u00A02025',
  ])('is read from "%s"', (date) => {
    const found = read(report({ date: `**MEETING DATE:** ${date}` }))
    expect(found.meetingDate.day).toBe('2025-02-03')
    expect(date).toContain(found.meetingDate.words.quote)
  })

  it('is read from digits where both orders give one day', () => {
    expect(read(report({ date: '**MEETING DATE:** 03/03/2025' })).meetingDate.day).toBe('2025-03-03')
    expect(read(report({ date: '**MEETING DATE:** 02/13/2025' })).meetingDate.day).toBe('2025-02-13')
  })

  it.each([
    ['bold with the colon outside', '**Date of Meeting**: February 3, 2025'],
    ['plain type', 'Council Meeting Date: February 3, 2025'],
    ['a row of a table', '| MEETING DATE | February 3, 2025 |'],
    ['all in bold', '**MEETING DATE: February 3, 2025**'],
    ['a heading of its own', '## Meeting Date\n\nFebruary 3, 2025'],
    ['the next line', '**MEETING DATE:**\nFebruary 3, 2025'],
    ['a list', '- **Meeting Date:** February 3, 2025'],
    ['a line that runs into a rule and becomes a heading', '**MEETING DATE:** February 3, 2025\n---'],
    ['a sentence', 'For the Regular Meeting of Council held on February 3, 2025'],
  ])('is found as %s', (_, date) => {
    expect(read(report({ date })).meetingDate.day).toBe('2025-02-03')
  })

  it('is taken from a bare DATE only as an assumption, and not where another label gives it', () => {
    const bare = drafts(report({ date: '**DATE:** February 3, 2025' }))
    expect(bare.acts.at(-1)?.assumptions).toContain(
      'The report gives only "DATE"; it was taken to be the day of the meeting.',
    )
    const both = read(report({ date: '**DATE:** January 20, 2025\n\n**MEETING DATE:** February 3, 2025' }))
    expect([both.meetingDate.day, both.reportDate?.day]).toEqual(['2025-02-03', '2025-01-20'])
  })

  it('must be the same everywhere', () => {
    const document = report({
      date: '**MEETING DATE:** February 3, 2025\n\n**Council Meeting:** February 10, 2025',
    })
    expect(problemsOf(document)).toEqual(['meeting-dates-disagree'])
    expect(saysOf(document)[0]).toMatchObject({
      path: '/lines/5',
      sentence:
        'The document gives two meeting dates: 3 February 2025 (line 3) and 10 February 2025 (line 5).',
    })
  })

  it('is refused with its line and its words', () => {
    expect(saysOf(report({ date: '**MEETING DATE:** 02/03/2025' }))).toEqual([
      {
        _tag: 'Problem',
        code: 'meeting-date-ambiguous',
        path: '/lines/3',
        sentence:
          '"02/03/2025" can be read in more than one order; write the month in words or YYYY-MM-DD. (line 3)',
      },
    ])
  })
})

describe('the motion', () => {
  it('must be there', () => {
    expect(problemsOf(report({ motion: '' }))).toEqual(['motion-missing'])
    expect(problemsOf(report({ heading: '### BACKGROUND', motion: 'It is old.' }))).toEqual([
      'motion-missing',
    ])
  })

  it.each(['CARRIED UNANIMOUSLY', '**Motion carried.**', 'Moved by Councillor A', 'DEFEATED'])(
    'is refused once it was decided: %s',
    (line) => {
      expect(problemsOf(report({ motion: `THAT Policy 6,030 be rescinded.\n\n${line}` }))).toEqual([
        'motion-already-decided',
      ])
    },
  )

  it('is not looked for in minutes', () => {
    expect(problemsOf(report().replace('REQUEST FOR DECISION', 'REGULAR COUNCIL MEETING MINUTES'))).toEqual([
      'motion-already-decided',
    ])
  })
})

describe('several things wrong', () => {
  it('are said at once', () => {
    expect(problemsOf(report({ date: '', motion: '' }), { digest: 'none', readOn: '2025-02-30' })).toEqual([
      'digest-malformed',
      'read-on-not-a-day',
      'meeting-date-missing',
      'motion-missing',
    ])
  })
})

describe('options that cannot be used', () => {
  it('refuses a member nobody reads', () => {
    expect(problemsOf(report(), { kind: {} } as object)).toEqual(['unknown-member'])
  })

  it.each([
    ['a digest that is none', { digest: 'ABC' }, 'digest-malformed'],
    ['a day of reading that is none', { readOn: 'yesterday' }, 'read-on-not-a-day'],
    ['an id that is none', { ids: { 'policy:6030': 'Policy 6,030' } }, 'subject-id-malformed'],
    ['an id of another kind', { ids: { 'policy:6030': 'motion:6030' } }, 'subject-kind-differs'],
  ])('refuses %s', (_, given, code) => {
    expect(problemsOf(report(), given)).toEqual([code])
  })
})
