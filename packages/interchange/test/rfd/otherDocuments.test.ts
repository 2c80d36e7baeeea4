import { describe, expect, it } from 'vitest'
import { dataOf, drafts, effects, fixture, ofType, read, textOf, types } from './reading.js'
import { faultsOf } from './validity.js'

const quotes = (name: string): ReadonlyArray<string> =>
  drafts(fixture(name)).notUnderstood.map(({ quote }) => quote)

describe.each([
  'amend-one-policy',
  'rescind-two-policies',
  'enact-council-policy',
  'us-agenda-report',
  'number-disagrees',
])('%s', (name) => {
  it('gives only acts the ledger takes, each with words that stand where it says', () => {
    expect(faultsOf(drafts(fixture(name)), read(fixture(name)), textOf(fixture(name)))).toEqual([])
  })
})

describe('a staff report to amend one policy', () => {
  const document = fixture('amend-one-policy')
  const rfd = read(document)
  const found = drafts(document)

  it('has its head in plain type, with a date of its own before the meeting', () => {
    expect(rfd).toMatchObject({
      documentType: { text: 'Staff Report to Council' },
      title: { text: 'Amendments to the Parks and Facilities Naming Policy, No. 12-03' },
      meetingDate: { day: '2025-03-03', words: { text: '3 March 2025' } },
      reportDate: { day: '2025-02-21' },
      division: { text: 'Community Services' },
    })
  })

  it('proposes an amendment from a stated day', () => {
    expect(effects(found)).toEqual(['PolicyAmended policy:12-03 2025-04-01'])
    expect(dataOf(found, 'MotionProposed')['recommendation']).toBe('adopt')
  })

  it('knows the policy, when council adopted it, and that it is in force at the date of the report', () => {
    expect(ofType(found, 'PolicyImported')[0]?.act).toMatchObject({
      data: { policy: 'policy:12-03', kind: 'council-policy', identifiers: [{ text: '12-03' }] },
      decidedOn: { edtf: '2012-06-18', text: 'June 18, 2012' },
      by: { body: 'council', instrument: null },
    })
    expect(dataOf(found, 'StatusAttested')).toMatchObject({ observedOn: { edtf: '2025-02-21' } })
  })

  it('rests on a numbered resolution that directed staff', () => {
    expect(dataOf(found, 'ResolutionPassed')).toEqual({
      resolution: 'resolution:2024-11-04-2024-211',
      number: '2024-211',
    })
    expect(dataOf(found, 'DirectionIssued')).toMatchObject({ addressee: 'staff', key: 'naming-policy' })
  })

  it('keeps each option with its heading, and reads escapes and character references', () => {
    expect(dataOf(found, 'MotionProposed')['alternatives']).toEqual([
      'Option 1: Approve the amendments (recommended)\nThe amended policy takes effect in spring.',
      'Option 2: Status quo\nCouncil may leave the policy as it is.',
    ])
    expect(dataOf(found, 'MotionProposed')['financial']).toBe(
      'New signs cost about $4,500 & are in the 2025 operating budget.',
    )
  })

  it('lists what it does not understand, and keeps the consultation as a note', () => {
    expect(quotes('amend-one-policy')).toEqual([
      'This report brings forward changes to how the Town names parks.',
      'It was last reviewed in 2019.',
      'The policy operates alongside the Commemorative Benches Policy.',
      'Some residents wrote letters.',
    ])
    expect(found.notes.map(({ words }) => words.text)).toContain('reviewed by the Town Solicitor')
  })
})

describe('a report to rescind two policies in one motion', () => {
  const found = drafts(fixture('rescind-two-policies'))

  it('has its head in a table and its motion in a quoted list', () => {
    expect(effects(found)).toEqual(['PolicyRescinded policy:4.17', 'PolicyRescinded policy:4.18'])
    expect(dataOf(found, 'MotionProposed')).toMatchObject({
      text: 'THAT Council rescind the following policies:\n1. Council Policy 4.17 (Retention of Recordings);\n2. Council Policy 4.18, Microfilm Storage; and\n3. direct the Corporate Officer to note the rescissions in the policy manual.',
      title: 'Housekeeping: Rescission of Obsolete Council Policies',
      sponsorUnit: 'Legislative Services',
    })
  })

  it('knows both policies; a day that can be read in two orders dates neither', () => {
    expect(ofType(found, 'PolicyImported').map(({ act }) => act.decidedOn)).toEqual([
      { edtf: '1998-03', text: 'March 1998' },
      undefined,
    ])
    expect(quotes('rescind-two-policies')).toContain('Council adopted Council Policy 4.18 on 02/03/1999.')
  })

  it('does not take what is not recommended for a recommendation against the motion', () => {
    expect(dataOf(found, 'MotionProposed')).not.toHaveProperty('recommendation')
    expect(quotes('rescind-two-policies')).toContain(
      'Administration does not recommend keeping them for reference.',
    )
  })
})

describe('a request to adopt a council policy and rescind another', () => {
  const document = fixture('enact-council-policy')
  const found = drafts(document)

  it('has its title in a heading, the meeting in a sentence, and numbers with either dash', () => {
    expect(read(document)).toMatchObject({
      title: { text: 'Adoption of Public Art Policy CP–1059–24' },
      meetingDate: { day: '2025-02-11' },
      reportDate: { day: '2025-01-30' },
    })
    expect(effects(found)).toEqual([
      'PolicyEnacted policy:cp-1059-24 2025-03-01',
      'PolicyRescinded policy:7009 2025-03-01',
    ])
  })

  it('imports the policy that is to end and not the one that is only proposed', () => {
    expect(ofType(found, 'PolicyImported').map(({ act }) => (act.data as { policy: string }).policy)).toEqual(
      ['policy:7009'],
    )
    expect(ofType(found, 'MotionProposed')[0]?.act.data).toMatchObject({
      intendedEffects: [{ kind: 'council-policy', title: 'Public Art Policy' }],
    })
  })

  it('tells of a procedure the office approved under a bylaw, and what it replaces in words', () => {
    expect(dataOf(found, 'PolicyEnacted')).toMatchObject({
      policy: 'policy:ap-2210',
      authority: 'authority:1408-21',
      intendedReplacementOf: ['policy:ap-1101'],
      alignment: ['Community Plan 2020–2030'],
      contents: ['a scoring sheet', 'a conflict of interest form', 'a register of works'],
    })
    expect(types(found)).toContain('DirectionFulfilled')
  })

  it('leaves open what the motion asks of administration and policies whose sort is not said', () => {
    expect(quotes('enact-council-policy')).toEqual([
      'that Administration be directed to report back in one year.',
      'It is consistent with the Procurement Policy.',
      'Goal 4 speaks of a creative community.',
    ])
  })
})

describe('an agenda report of a city in the United States, with lines ended as Windows ends them', () => {
  const document = fixture('us-agenda-report')
  const found = drafts(document)

  it('proposes to adopt a resolution that rescinds two administrative policies', () => {
    expect(textOf(document)).toContain('\r\n')
    expect(effects(found)).toEqual(['PolicyRescinded policy:3-1', 'PolicyRescinded policy:3-2'])
    expect(ofType(found, 'PolicyImported').map(({ act }) => act.data)).toMatchObject([
      { kind: 'administrative-policy', title: 'Vehicle Use Policy' },
      { kind: 'administrative-policy', title: 'Fuel Cards Policy' },
    ])
  })

  it('quotes the resolution that asked for the new policy', () => {
    expect(dataOf(found, 'ResolutionPassed')).toEqual({
      resolution: 'resolution:2018-06-04-18-44',
      number: '18-44',
      recitals: [
        'WHEREAS, city vehicles are public property; and',
        'WHEREAS, fuel is a cost to every resident;',
      ],
      operativeText: 'the City Manager shall establish a fleet use policy and report on it each year.',
    })
    expect(dataOf(found, 'DirectionFulfilled')).toMatchObject({ policy: 'policy:fleet-use' })
    expect(ofType(found, 'PolicyEnacted')[0]?.act.decidedOn).toEqual({
      edtf: '2025-09',
      text: 'September 2025',
    })
  })

  it('reads neither comments nor code', () => {
    expect(quotes('us-agenda-report')).toEqual([
      '<!-- internal: check with counsel -->',
      '```\r\nfleet: 212 vehicles\r\n```',
    ])
  })
})

describe('a report whose sections are missing', () => {
  const found = drafts(fixture('number-disagrees'))

  it('gives what there is, and says what is not stated', () => {
    expect(types(found)).toEqual(['PolicyImported', 'StatusAttested', 'MotionProposed'])
    expect(found.notStated).toContain('the division that brings the report')
    for (const member of ['sponsorUnit', 'rationale', 'alternatives', 'financial']) {
      expect(dataOf(found, 'MotionProposed')).not.toHaveProperty(member)
    }
  })
})
