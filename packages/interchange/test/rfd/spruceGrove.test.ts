import { describe, expect, it } from 'vitest'
import type { ActInput } from '@minutebook/core'
import { dataOf, digest, drafts, ofType, read, spruceGrove, textOf, types } from './reading.js'
import { faultsOf } from './validity.js'

const document = spruceGrove()
const rfd = read(document)
const found = drafts(document)

const only = (type: string): ActInput => {
  const [one, ...others] = ofType(found, type)
  if (one === undefined || others.length > 0) throw new Error(type)
  return one.act
}
const assumptions = (type: string): ReadonlyArray<string> =>
  ofType(found, type).flatMap((one) => one.assumptions)
const of = (type: string, policy: string): ReadonlyArray<Readonly<Record<string, unknown>>> =>
  ofType(found, type)
    .map(({ act }) => act.data as Readonly<Record<string, unknown>>)
    .filter((data) => data['policy'] === policy)

describe('the Spruce Grove request for decision', () => {
  it('is drafted in the order in which it is to be recorded', () => {
    expect(types(found)).toEqual([
      'AuthorityConferred',
      'ResolutionPassed',
      'DirectionIssued',
      'PolicyImported',
      'StatusAttested',
      'PolicyEnacted',
      'DirectionFulfilled',
      'PolicyImported',
      'StatusAttested',
      'PolicyImported',
      'StatusAttested',
      'MotionProposed',
    ])
  })

  it('gives only acts the ledger takes, each with words that stand where it says', () => {
    expect(faultsOf(found, rfd, textOf(document))).toEqual([])
  })

  it('is understood to the last sentence', () => {
    expect(found.notUnderstood).toEqual([])
  })

  it('leaves the municipality to the ledger', () => {
    expect(types(found)).not.toContain('MunicipalityCreated')
  })

  it('is its own source: a request for decision under its title, with the digest that was handed in', () => {
    expect(rfd.documentType?.text).toBe('REQUEST FOR DECISION')
    expect(only('MotionProposed').source).toEqual({
      kind: 'rfd',
      title: 'Rescission of Customer Service Policy 6,030',
      locator: 'line 27',
      quote: 'THAT Customer Service Policy 6,030 be rescinded.',
      digest,
    })
  })
})

describe('the motion', () => {
  const data = dataOf(found, 'MotionProposed')

  it('is proposed for the meeting of 3 February 2025, which is not said to have been held', () => {
    expect(data).toMatchObject({
      motion: 'motion:2025-02-03-rescind-6030',
      scheduledFor: { edtf: '2025-02-03', text: 'February 3, 2025' },
      meeting: 'meeting:council-2025-02-03',
    })
    expect(types(found)).not.toContain('MeetingConvened')
  })

  it('keeps its words, what it would do, and no effective day that nobody stated', () => {
    expect(data['text']).toBe('THAT Customer Service Policy 6,030 be rescinded.')
    expect(data['intendedEffects']).toEqual([{ act: 'PolicyRescinded', policy: 'policy:6030' }])
  })

  it('is recommended by administration and brought by Corporate Services', () => {
    expect(data).toMatchObject({ recommendation: 'adopt', sponsorUnit: 'Corporate Services' })
  })

  it('has no outcome: nothing is drafted as moved, voted, passed or rescinded', () => {
    for (const type of [
      'MotionMoved',
      'VoteRecorded',
      'MotionDefeated',
      'PolicyRescinded',
      'PolicySuperseded',
    ]) {
      expect(types(found)).not.toContain(type)
    }
    expect(ofType(found, 'ResolutionPassed')).toHaveLength(1)
    expect(ofType(found, 'MotionProposed')[0]?.understood).toBe(
      'A motion is proposed for 3 February 2025: THAT Customer Service Policy 6,030 be rescinded. It is not a decision.',
    )
  })

  it('has the alternative that council reconsider its direction', () => {
    expect(data['alternatives']).toEqual([
      'Council may reconsider its direction provided to Administration in 2023.',
    ])
  })

  it('costs what the report says, with the dollar sign read and its escape kept in the words', () => {
    expect(data['financial']).toContain('an annual budget of $10,000 over the next four years')
    expect(rfd.financial[0]?.quote).toContain('an annual budget of \\$10,000 over')
  })

  it('is reasoned with the statement of council and the new policy', () => {
    expect(data['rationale']).toContain("as per Council's Customer Experience Commitment statement")
    expect(data['rationale']).toContain('The City Manager recently approved a Customer Experience Policy')
  })
})

describe('the policy to be rescinded', () => {
  it('is a council policy with its number as printed, of unknown beginning', () => {
    const [data] = of('PolicyImported', 'policy:6030')
    expect(data).toEqual({
      policy: 'policy:6030',
      kind: 'council-policy',
      title: 'Customer Service Policy',
      identifiers: [{ text: '6,030' }],
      topic: 'customer-service',
    })
    expect(ofType(found, 'PolicyImported')[0]?.act.decidedOn).toBeUndefined()
    expect(assumptions('PolicyImported')).toContain(
      'Council is asked to end it, so it was taken to be a council policy.',
    )
  })

  it('was in force the day before the meeting, or on the day of reading if that was earlier', () => {
    const seen = (readOn?: string): unknown =>
      ofType(drafts(document, readOn === undefined ? {} : { readOn }), 'StatusAttested')[0]?.act.data
    expect(seen()).toMatchObject({
      status: 'in-force',
      observedOn: { edtf: '2025-02-02', text: 'the day before the meeting of February 3, 2025' },
    })
    expect(seen('2025-01-28')).toMatchObject({ observedOn: { edtf: '2025-01-28', text: '2025-01-28' } })
    expect(seen('2025-03-01')).toMatchObject({ observedOn: { edtf: '2025-02-02' } })
    expect(assumptions('StatusAttested')[1]).toContain('the day before the meeting was taken')
  })
})

describe('the resolution of 17 July 2023', () => {
  const act = only('ResolutionPassed')
  const data = dataOf(found, 'ResolutionPassed')

  it('was passed by council on that day, its number, mover and vote not stated', () => {
    expect(act).toMatchObject({
      decidedOn: { edtf: '2023-07-17', text: 'July 17, 2023' },
      by: { body: 'council', instrument: 'resolution' },
    })
    expect(data['title']).toBe('Customer Experience Commitment')
    expect(Object.keys(data).toSorted()).toEqual(['operativeText', 'recitals', 'resolution', 'title'])
    expect(found.notStated).toContain('the number, the mover and the vote of the resolution of 17 July 2023')
  })

  it('recites three reasons, the third with its six commitments', () => {
    const recitals = data['recitals'] as ReadonlyArray<string>
    expect(recitals).toHaveLength(3)
    expect(recitals[0]).toMatch(/^WHEREAS the City of Spruce Grove acknowledges .* in mind\.$/)
    expect(recitals[1]).toContain("strategic priorities within Council's 2022 - 2025 Strategic Plan")
    expect(recitals[2]?.split('\n')).toEqual([
      'AND WHEREAS the City of Spruce Grove is committed to:',
      '- Building and fostering a strong customer service culture;',
      '- Providing a consistent, equitable and accessible customer service experience whether it is received online, in person or over the phone;',
      '- Enhancing communications with customers and staff;',
      '- Modeling respectful and inclusive behaviour;',
      '- Respecting the diversity of public opinion; and',
      '- Displaying behaviour that generates public trust.',
    ])
    expect(rfd.resolutions[0]?.recitals[2]?.items).toHaveLength(6)
  })

  it('resolves only its operative clause', () => {
    expect(data['operativeText']).toBe(
      "The City Manager implement, under the authority given to them under the City Manager's Bylaw, C-1094-19, as amended, a customer experience policy that reflects this commitment.",
    )
  })

  it('is shown with the sentence that dates it and the whole quotation', () => {
    expect(act.source?.locator).toBe('lines 31–50')
    expect(act.source?.quote).toMatch(/^On July 17, 2023, Council passed/)
  })
})

describe('the direction', () => {
  const data = dataOf(found, 'DirectionIssued')

  it('goes to the office of the City Manager and follows from the resolution', () => {
    const act = only('DirectionIssued')
    expect(act.causedBy).toEqual([`#${only('ResolutionPassed').label}`])
    expect(act.decidedOn).toEqual({ edtf: '2023-07-17', text: 'July 17, 2023' })
    expect(data).toMatchObject({
      resolution: 'resolution:2023-07-17-customer-experience-commitment',
      key: 'customer-experience-policy',
      addressee: 'City Manager',
      authority: 'authority:c-1094-19',
    })
    expect(data['task']).toMatch(/^implement, under the authority/)
  })

  it('is kept in both wordings, "enact" and "implement", each with its line', () => {
    expect(data['wordings']).toEqual([
      {
        words:
          'directed the City Manager to enact a Customer Experience Policy that reflects the direction of Council',
        locator: 'line 19',
      },
      {
        words: expect.stringMatching(/^directing the City Manager to implement, under/) as string,
        locator: 'line 31',
      },
      { words: expect.stringMatching(/^The City Manager implement, under/) as string, locator: 'line 50' },
    ])
    expect(assumptions('DirectionIssued').join(' ')).toContain('in different ways ("enact", "implement")')
  })
})

describe("the power of the City Manager's Bylaw", () => {
  it('belongs to the office, follows the bylaw as amended, and is older than what rests on it', () => {
    expect(dataOf(found, 'AuthorityConferred')).toEqual({
      authority: 'authority:c-1094-19',
      grantee: { body: 'officer', office: 'City Manager' },
      title: "City Manager's Bylaw",
      identifiers: [{ text: 'C-1094-19' }],
      reference: 'ambulatory',
    })
    expect(only('AuthorityConferred')).toMatchObject({
      by: { body: 'council', instrument: 'bylaw' },
      decidedOn: {
        edtf: '../2023-07-17',
        text: "under the authority given to them under the City Manager's Bylaw, C-1094-19, as amended",
      },
    })
    expect(assumptions('AuthorityConferred').join(' ')).toContain(
      'is not stated; it was passed by 17 July 2023',
    )
  })
})

describe('the Customer Experience Policy', () => {
  const data = dataOf(found, 'PolicyEnacted')

  it('is an administrative policy of the City Manager, approved "recently"', () => {
    expect(only('PolicyEnacted')).toMatchObject({
      by: { body: 'officer', instrument: null, office: 'City Manager' },
      decidedOn: { edtf: '2023-07-17/2025-02-03', text: 'recently' },
    })
    expect(data).toMatchObject({
      policy: 'policy:customer-experience',
      kind: 'administrative-policy',
      title: 'Customer Experience Policy',
      authority: 'authority:c-1094-19',
    })
  })

  it('was approved by the day of reading if that is known', () => {
    const [one] = ofType(drafts(document, { readOn: '2025-01-28' }), 'PolicyEnacted')
    expect(one?.act.decidedOn).toEqual({ edtf: '2023-07-17/2025-01-28', text: 'recently' })
    expect(one?.assumptions).toContain('Not after 28 January 2025: the report was read on 28 January 2025.')
    expect(one?.assumptions).toContain('Not before 17 July 2023, the day it was directed.')
  })

  it('is not bounded by a day of reading that lies before what it tells of', () => {
    const [one] = ofType(drafts(document, { readOn: '2020-01-01' }), 'PolicyEnacted')
    expect(one?.act.decidedOn).toEqual({ edtf: '2023-07-17/2025-02-03', text: 'recently' })
  })

  it('commences on enactment only as an assumption', () => {
    expect(data['commencement']).toEqual({ rule: 'onEnactment', basis: 'assumed' })
    expect(assumptions('PolicyEnacted')).toContain(
      'No day of commencement is stated; it was taken to be in force from its approval.',
    )
  })

  it('has no number, version, text or end made up for it', () => {
    for (const member of ['identifiers', 'version', 'textDigest', 'replaces', 'sunset']) {
      expect(data).not.toHaveProperty(member)
    }
    expect(found.notStated).toContain('the number of the Customer Experience Policy')
    expect(found.notStated).toContain('the day the Customer Experience Policy was approved')
  })

  it('is meant in place of 6,030 and has its topic, but supersedes nothing', () => {
    expect(data).toMatchObject({ intendedReplacementOf: ['policy:6030'], topic: 'customer-service' })
    expect(assumptions('PolicyEnacted').join(' ')).toContain('It ends nothing by itself.')
  })

  it('meets the Strategic Plan, whose period is no sunset', () => {
    expect(data['alignment']).toEqual([
      "Council's Strategic Plan (goal 12, objective d, action 3)",
      "Council's 2022 - 2025 Strategic Plan",
    ])
    expect(assumptions('PolicyEnacted')).toContain('The plan has a period; it is no end of the policy.')
  })

  it('was consulted on in the order told', () => {
    expect(data['consultations']).toEqual([
      'informed by staff from across the organization',
      'shared with Human Resources',
      'presented and discussed with the Joint Leadership Group',
      "reviewed by the City Clerk's Office",
      'reviewed by the Corporate Leadership Team',
      'approved by the City Manager',
    ])
    expect(rfd.consultations.map(({ party }) => party.text)).toEqual([
      'staff from across the organization',
      'Human Resources',
      'Joint Leadership Group',
      "City Clerk's Office",
      'Corporate Leadership Team',
      'City Manager',
    ])
  })

  it('is a governance document with the commitment statement and the values', () => {
    expect(data['summary']).toMatch(
      /^The new Administrative Policy is a governance document .* culture of service\.$/,
    )
    expect(data['contents']).toEqual([
      'the Customer Service Commitment Statement',
      "the organization's values viewed through a service lens",
    ])
  })

  it('does what council directed, the report asserts', () => {
    expect(dataOf(found, 'DirectionFulfilled')).toEqual({
      resolution: 'resolution:2023-07-17-customer-experience-commitment',
      key: 'customer-experience-policy',
      policy: 'policy:customer-experience',
      assertedBy: 'staff report',
    })
    expect(only('DirectionFulfilled').decidedOn).toBeUndefined()
  })
})

describe('the related policies', () => {
  const related = [
    'policy:respectful-workplace',
    'policy:respectful-interactions-with-the-public-and-outside-parties',
  ]

  it('are named by the new policy', () => {
    expect(dataOf(found, 'PolicyEnacted')['related']).toEqual(related)
  })

  it.each(related)('are on record as administrative policies in force: %s', (policy) => {
    expect(of('PolicyImported', policy)).toMatchObject([{ kind: 'administrative-policy' }])
    expect(of('StatusAttested', policy)).toMatchObject([{ status: 'in-force' }])
  })

  it('keep their titles as printed', () => {
    expect(ofType(found, 'PolicyImported').map(({ act }) => (act.data as { title?: string }).title)).toEqual([
      'Customer Service Policy',
      'Respectful Workplace Policy',
      'Respectful Interactions with the Public and Outside Parties Policy',
    ])
  })
})

describe('what the document has besides', () => {
  it('keeps implementation and impacts as notes outside the legal record', () => {
    expect(found.notes.map(({ words }) => words.text.slice(0, 40))).toEqual([
      'Communications and change management str',
      'As a result of this work, there will als',
    ])
  })

  it('lists what it does not state', () => {
    expect(found.notStated).toEqual([
      'whether the motion passed: the vote, the mover and the seconder',
      'the day from which the motion would take effect',
      'savings: what happens to matters begun under a policy that ends',
      'when Customer Service Policy (6,030) was adopted and took effect',
      'the number of the Customer Experience Policy',
      'the day the Customer Experience Policy was approved',
      'the day the Customer Experience Policy took effect',
      'the version and the text of the Customer Experience Policy',
      'the number, the mover and the vote of the resolution of 17 July 2023',
      "the day the City Manager's Bylaw, C-1094-19, was passed, and what becomes of what was made under it if it is revoked",
    ])
  })

  it('has its sections, by name, with what each is for', () => {
    expect(rfd.sections.map(({ name, role }) => [name, role])).toEqual([
      ['SUMMARY', 'summary'],
      ['PROPOSED MOTION', 'motion'],
      ['BACKGROUND / ANALYSIS', 'background'],
      ['OPTIONS / ALTERNATIVES', 'alternatives'],
      ['CONSULTATION / ENGAGEMENT', 'consultation'],
      ['IMPLEMENTATION / COMMUNICATION', 'implementation'],
      ['IMPACTS', 'impacts'],
      ['FINANCIAL IMPLICATIONS', 'financial'],
    ])
  })

  it('takes other ids where the ledger has them already', () => {
    const ids = {
      'policy:6030': 'policy:customer-service',
      'meeting:council-2025-02-03': 'meeting:regular-3',
    }
    const renamed = drafts(document, { ids })
    expect(dataOf(renamed, 'MotionProposed')).toMatchObject({
      intendedEffects: [{ policy: 'policy:customer-service' }],
      meeting: 'meeting:regular-3',
    })
    expect(dataOf(renamed, 'PolicyEnacted')['intendedReplacementOf']).toEqual(['policy:customer-service'])
    expect(JSON.stringify(renamed.acts.map(({ act }) => act))).not.toContain('policy:6030')
  })

  it('takes the word of the caller for what sort of policy one is', () => {
    const told = drafts(document, { kindOf: { 'policy:6030': 'procedure' } })
    expect(ofType(told, 'PolicyImported')[0]?.act.data).toMatchObject({ kind: 'procedure' })
  })

  it('reads the same with a byte order mark, and with lines ended as Windows ends them', () => {
    const payloads = (bytes: Uint8Array): ReadonlyArray<unknown> =>
      drafts(bytes).acts.map(({ act }) => act.data)
    const text = textOf(document)
    const marked = new TextEncoder().encode(`\uFEFF${text}`)
    const windows = new TextEncoder().encode(text.replaceAll('\n', '\r\n'))
    expect(payloads(marked)).toEqual(payloads(document))
    expect(payloads(windows)).toEqual(payloads(document))
    expect(faultsOf(drafts(windows), read(windows), textOf(windows))).toEqual([])
    expect(ofType(drafts(windows), 'ResolutionPassed')[0]?.act.source?.locator).toBe('lines 31–50')
  })
})
