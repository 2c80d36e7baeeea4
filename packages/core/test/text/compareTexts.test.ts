import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../src/index.js'
import { amendedPolicy, procurementPolicy } from './procurementPolicy.js'
import { shownChange } from './shown.js'

const compared = (before: string, after: string): ReadonlyArray<string> =>
  compareTexts(before, after).map(shownChange)

describe('the comparison of two texts', () => {
  it('tells an inserted section as added, and what follows it as renumbered', () => {
    expect(compared(procurementPolicy, amendedPolicy)).toEqual([
      'added 3: +Conflicts of interest+',
      'added 3 > 3.1: +A buyer with an interest in a bid says so in writing and takes no further part.+',
      'renumbered 3 → 4: Thresholds',
      'renumbered 3 > 3.1 → 4 > 4.1: A purchase of less than -$10,000- +$15,000+ needs one written quote.',
      'renumbered 3 > 3.2 → 4 > 4.2: A purchase from -$10,000- +$15,000+ to $75,000 needs three written quotes.',
      'renumbered 3 > 3.3 → 4 > 4.3: Anything above what is said in section -3.2- +4.2+ goes to a public call.',
      'renumbered 4 → 5: Emergencies',
      'renumbered 5 → 6: Records',
      'renumbered 5 > 5.1 → 6 > 6.1: The file of each purchase is kept for seven years.',
    ])
  })

  it('is data: a stable tag, both places, and what became of the words', () => {
    expect(compareTexts('1. Two quotes are needed.', '1. Three quotes are needed.')).toEqual([
      {
        change: 'changed',
        before: '1',
        after: '1',
        parts: [
          { kind: 'removed', text: 'Two' },
          { kind: 'added', text: 'Three' },
          { kind: 'same', text: 'quotes are needed.' },
        ],
      },
    ])
  })

  it('finds nothing where only lines were broken anew, or the file was saved otherwise', () => {
    expect(compared(procurementPolicy, procurementPolicy.replaceAll('\n', '\r\n'))).toEqual([])
    expect(compared('1. Purpose\n\nGoods are\nbought.', '1.  Purpose\n\n\nGoods are bought.  \n')).toEqual([])
  })

  it('tells a removed section where it would have stood, and what moved up as renumbered', () => {
    const without = procurementPolicy
      .replace(/4\. Emergencies[^]*?(?=5\. Records)/, '')
      .replace(/^5\./gm, '4.')
    expect(compared(procurementPolicy, without)).toEqual([
      'removed 4: -Emergencies-',
      'removed 4 > ¶1: -The manager may set this policy aside where life or property is in danger.-',
      'removed 4 > ¶2: -A report on what was bought goes to council at its next meeting.-',
      'renumbered 5 → 4: Records',
      'renumbered 5 > 5.1 → 4 > 4.1: The file of each purchase is kept for seven years.',
    ])
  })

  it('tells an item struck out of a list as removed and the next as renumbered', () => {
    const before = 'A buyer keeps:\n(a) the call;\n(b) every bid received;\n(c) the award.'
    const after = 'A buyer keeps:\n(a) the call;\n(b) the award.'
    expect(compared(before, after)).toEqual([
      'removed (b): -every bid received;-',
      'renumbered (c) → (b): the award.',
    ])
  })

  it('tells a provision that came under another section as moved, and says what it stands under', () => {
    const before =
      '1. Bids\n\n1.1 Bids are opened in public.\n\n1.2 Bids are kept for a year.\n\n2. Records\n\n2.1 The clerk keeps a list.'
    const after =
      '1. Bids\n\n1.1 Bids are opened in public.\n\n2. Records\n\n2.1 The clerk keeps a list.\n\n2.2 Bids are kept for two years.'
    expect(compared(before, after)).toEqual([
      'moved 1 > 1.2 → 2 > 2.2: Bids are kept for -a year.- +two years.+',
    ])
  })

  it('tells a paragraph without a number that changed its place as moved', () => {
    const [first, second, third] = [
      'Dogs are leashed in parks.',
      'Cats may roam at night.',
      'Birds stay in their cages.',
    ]
    expect(compared([first, second, third].join('\n\n'), [third, first, second].join('\n\n'))).toEqual([
      `moved preamble > ¶3 → preamble > ¶1: ${third}`,
    ])
  })

  it('tells two items that changed places as one moved and one renumbered', () => {
    const before = 'A bid has:\n(a) the name of the bidder;\n(b) a price for each item;\n(c) a day.'
    const after = 'A bid has:\n(a) a price for each item;\n(b) the name of the bidder;\n(c) a day.'
    const changes = compareTexts(before, after)
    expect(changes.map(({ change }) => change).toSorted()).toEqual(['moved', 'renumbered'])
    expect(changes.map((one) => `${one.before} → ${one.after}`)).toEqual(['(b) → (a)', '(a) → (b)'])
  })

  it('does not list paragraphs that only count otherwise since one was inserted', () => {
    expect(
      compared(
        '# Notes\n\nKeep bids.\n\nKeep awards.',
        '# Notes\n\nKeep calls too.\n\nKeep bids.\n\nKeep awards.',
      ),
    ).toEqual(['added Notes > ¶1: +Keep calls too.+'])
  })

  it('lets a section stay where it is when only a title without number came between', () => {
    const before = '1. Scope\n\nAll purchases.\n\n2. Quotes\n\nThree written quotes.'
    expect(compared(before, before.replace('2. Quotes', 'GENERAL RULES\n\n2. Quotes'))).toEqual([
      'added GENERAL RULES: +GENERAL RULES+',
    ])
  })

  it('knows a title that was put in other words by what stands under it', () => {
    const before = '## Aims\n\nThe town buys openly.\n\n## Records\n\nFiles are kept.'
    expect(compared(before, before.replace('## Aims', '## Purpose'))).toEqual([
      'changed Aims → Purpose: -Aims- +Purpose+',
    ])
  })

  it('tells a provision that was written anew as changed where its number stayed', () => {
    expect(compared('1. Fees\n\n1.1 Dogs: five dollars.', '1. Fees\n\n1.1 No charge applies.')).toEqual([
      'changed 1 > 1.1: -Dogs: five dollars.- +No charge applies.+',
    ])
  })

  it('tells all of a text as added where there was none', () => {
    expect(compared('', '1. Fees\n\n1.1 Dogs are free.')).toEqual([
      'added 1: +Fees+',
      'added 1 > 1.1: +Dogs are free.+',
    ])
    expect(compared('1. Fees', '')).toEqual(['removed 1: -Fees-'])
  })

  it('is quick on a text of 200,000 characters in which every section was renumbered and amended', () => {
    const sections = Array.from({ length: 400 }, (_, at) => at + 1)
    const text = (first: number, fee: string): string =>
      sections
        .map((at) => {
          const no = at + first
          return `${no}. Title ${at}\n\n${no}.1 The fee for service ${at} is ${fee} a year, and it falls due on the first day of the month after the day on which the service number ${at} was asked for.\n\n${no}.2 Who asks for service ${at} after noon is served on the day after, unless the clerk finds that to be a hardship, says so in writing, and keeps the note for a year.\n\n`
        })
        .join('')
    const [before, after] = [text(0, '$40'), `1. Inserted\n\n${text(1, '$45')}`]
    expect(before.length + after.length).toBeGreaterThan(250_000)
    const started = performance.now()
    const changes = compareTexts(before, after)
    expect(performance.now() - started).toBeLessThan(5000)
    expect(changes).toHaveLength(1201)
    expect(changes.filter(({ change }) => change === 'renumbered')).toHaveLength(1200)
    expect(shownChange(changes[2]!)).toContain('is -$40- +$45+ a year,')
  })
})
