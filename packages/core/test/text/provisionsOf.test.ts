import { describe, expect, it } from 'vitest'
import { provisionsOf } from '../../src/index.js'
import { procurementPolicy } from './procurementPolicy.js'
import { shownProvisions } from './shown.js'

const read = (text: string): ReadonlyArray<string> => shownProvisions(provisionsOf(text))

describe('the provisions of a text', () => {
  it('are a tree of headings, numbers and lists, with paragraphs under what they stand under', () => {
    expect(read(procurementPolicy)).toEqual([
      '*PROCUREMENT POLICY*',
      '  Council makes this policy to govern how the town spends what it buys with.',
      '  1 *Purpose*',
      '    1.1 The town buys goods and services openly, fairly and at the best value over their whole life.',
      '  2 *Definitions*',
      '    In this policy:',
      '    (a) "bid" means an offer made in answer to a call;',
      '    (b) "buyer" means an employee who may commit the town to a purchase; and',
      '    (c) "purchase" means a contract for goods or services, whatever:',
      '      (i) its length; and',
      '      (ii) its price.',
      '  3 *Thresholds*',
      '    3.1 A purchase of less than $10,000 needs one written quote.',
      '    3.2 A purchase from $10,000 to $75,000 needs three written quotes.',
      '    3.3 Anything above what is said in section 3.2 goes to a public call.',
      '  4 *Emergencies*',
      '    The manager may set this policy aside where life or property is in danger.',
      '    A report on what was bought goes to council at its next meeting.',
      '  5 *Records*',
      '    5.1 The file of each purchase is kept for seven years.',
      'SCHEDULE A *FORMS*',
      '  1 *Bid form*',
      '  2 *Award notice*',
    ])
  })

  it('have their label, their title and their words apart', () => {
    expect(provisionsOf('2. Fees\n\n2.1. Dogs pay\n  twenty dollars.')).toEqual([
      {
        label: '2',
        heading: 'Fees',
        text: '',
        provisions: [{ label: '2.1', heading: null, text: 'Dogs pay twenty dollars.', provisions: [] }],
      },
    ])
  })

  it('are the same whatever ends the lines and however letters with accents are stored', () => {
    const composed = '1. Café\n\nLes chiens\nsont tenus en laisse.\n'
    const expected = provisionsOf(composed)
    expect(provisionsOf(composed.replaceAll('\n', '\r\n'))).toEqual(expected)
    expect(provisionsOf(composed.replaceAll('\n', '\r'))).toEqual(expected)
    expect(provisionsOf(`\uFEFF${composed.normalize('NFD')}`)).toEqual(expected)
    expect(expected[0]?.heading).toBe('Caf\u00e9')
  })

  it('are read from Markdown by the depth of its headings', () => {
    const text = `# Dog Bylaw

Council enacts:

## 1. Definitions

- "dog" means any dog
- **leash** means a strap

### 1.1 Owners
a) license a dog
b) leash it

Penalties
---------

**Fines**

| first | $50 |
| second | $100 |
`
    expect(read(text)).toEqual([
      '*Dog Bylaw*',
      '  Council enacts:',
      '  1 *Definitions*',
      '    "dog" means any dog',
      '    leash means a strap',
      '    1.1 *Owners*',
      '      a) license a dog',
      '      b) leash it',
      '  *Penalties*',
      '    *Fines*',
      '      | first | $50 |',
      '      | second | $100 |',
    ])
  })

  it.each([
    ['PART II', 'PART II\nADMINISTRATION\n\n1. The clerk keeps the seal.', 'PART II *ADMINISTRATION*'],
    ['Article 3', 'Article 3 – Council', 'Article 3 *Council*'],
    ['Schedule A', 'Schedule A: Rates', 'Schedule A *Rates*'],
    ['s. 5', 's. 5 Council may close a road.', 's. 5 Council may close a road.'],
    ['§ 7', '§ 7 Appeals', '§ 7 *Appeals*'],
    ['1.1.2', '1.1.2 The fee is $5.', '1.1.2 The fee is $5.'],
    ['(ii)', '(ii) cats;', '(ii) cats;'],
    ['3)', '3) birds,', '3) birds,'],
  ])('know the label %s', (_, text, first) => {
    expect(read(text)[0]).toBe(first)
  })

  it('put the subsections of 12(1) and (2) under one section 12', () => {
    expect(read('12(1) A person may appeal.\n(2) The appeal is in writing.\n\n13(1) It is heard.')).toEqual([
      '12',
      '  (1) A person may appeal.',
      '  (2) The appeal is in writing.',
      '13',
      '  (1) It is heard.',
    ])
  })

  it('tell the letter (i) after (h) from the numeral (i) that begins a list', () => {
    const letters = 'abcdefghij'
      .split('')
      .map((letter) => `(${letter}) item;`)
      .join('\n')
    expect(read(letters)).toHaveLength(10)
    expect(read(letters).every((line) => line.startsWith('('))).toBe(true)
    expect(read('(a) dogs:\n(i) large;\n(ii) small;\n(b) cats.')).toEqual([
      '(a) dogs:',
      '  (i) large;',
      '  (ii) small;',
      '(b) cats.',
    ])
  })

  it('keep a list that begins again at 1 within its section', () => {
    expect(read('3. Bids\n\nA bid has:\n1. a price;\n2. a day.\n\n4. Awards')).toEqual([
      '3 *Bids*',
      '  A bid has:',
      '  1 a price;',
      '  2 a day.',
      '4 *Awards*',
    ])
  })

  it('take no number in the middle of a sentence for a label', () => {
    const text =
      '1. Notice is given under section\n5. of the Act, or by paragraph\n(a) of the code, within\n10 days.'
    expect(read(text)).toEqual([`1 ${text.slice(3).replaceAll('\n', ' ')}`])
    expect(read('Section 5 of the Act applies.')).toEqual(['Section 5 of the Act applies.'])
    expect(read('Part II of this bylaw is repealed.')).toEqual(['Part II of this bylaw is repealed.'])
  })

  it('take a list of contents for paragraphs, so that the provisions it names are read where they stand', () => {
    expect(
      read('1. Scope ........ 2\n1.1 Buyers . . . . 3\n\n1. Scope\n\n1.1 All buyers are bound.'),
    ).toEqual(['1. Scope ........ 2', '1.1 Buyers . . . . 3', '1 *Scope*', '  1.1 All buyers are bound.'])
  })

  it('let a paragraph go on after a list where it is set out further than the list', () => {
    expect(read('2.1 A buyer asks for:\n    (a) a price; and\n    (b) a day;\n\nbefore any award.')).toEqual([
      '2.1 A buyer asks for:',
      '  (a) a price; and',
      '  (b) a day;',
      '  before any award.',
    ])
  })

  it.each(['', ' \n\t\n', '---', '#', '# #', '\u0000', '\uD800'])(
    'are there for any text at all: %j',
    (text) => {
      expect(provisionsOf(text).length).toBeLessThanOrEqual(1)
    },
  )
})
