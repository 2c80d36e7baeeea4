import { describe, expect, it } from 'vitest'
import { dataOf, drafts, ofType, read, report } from './reading.js'

const known = (motion: string): ReadonlyArray<readonly [string, string | null, string | null]> =>
  read(report({ title: '**TITLE:** Housekeeping', motion: `THAT ${motion} be rescinded.` })).policies.map(
    ({ key, title, number }) => [key, title, number] as const,
  )

describe('a policy is known by', () => {
  it.each([
    ['Customer Service Policy 6,030', 'policy:6030', 'Customer Service Policy', '6,030'],
    ['Customer Service Policy, 6,030,', 'policy:6030', 'Customer Service Policy', '6,030'],
    ['Customer Service Policy (6,030)', 'policy:6030', 'Customer Service Policy', '6,030'],
    ['Policy 6030', 'policy:6030', null, '6030'],
    ['Policy 6.030', 'policy:6.030', null, '6.030'],
    ['Public Art Policy CP-1059-24', 'policy:cp-1059-24', 'Public Art Policy', 'CP-1059-24'],
    ['Public Art Policy CP–1059–24', 'policy:cp-1059-24', 'Public Art Policy', 'CP–1059–24'],
    ['CP-1059-24 Public Art Policy', 'policy:cp-1059-24', 'Public Art Policy', 'CP-1059-24'],
    ['CP-1059-24 – Public Art Policy', 'policy:cp-1059-24', 'Public Art Policy', 'CP-1059-24'],
    ['Parks Naming Policy No. 12-03', 'policy:12-03', 'Parks Naming Policy', '12-03'],
    ['Policy No. 12-03, Parks Naming,', 'policy:12-03', 'Parks Naming Policy', '12-03'],
    ['Policy #12-03 (Parks Naming)', 'policy:12-03', 'Parks Naming Policy', '12-03'],
    ['Policy 12-03: Parks Naming', 'policy:12-03', 'Parks Naming Policy', '12-03'],
    ['Council Policy FIN 004, Procurement,', 'policy:fin-004', 'Procurement Policy', 'FIN 004'],
    [
      'the City’s Diversity, Equity and Inclusion Policy',
      'policy:diversity-equity-and-inclusion',
      'Diversity, Equity and Inclusion Policy',
      null,
    ],
    ['the Performance Review Policy (2012)', 'policy:performance-review', 'Performance Review Policy', null],
    ['the Élection Signs Policy', 'policy:election-signs', 'Élection Signs Policy', null],
    [
      'Respectful Interactions with the Public and Outside Parties Policy',
      'policy:respectful-interactions-with-the-public-and-outside-parties',
      'Respectful Interactions with the Public and Outside Parties Policy',
      null,
    ],
  ])('%s', (motion, key, title, number) => {
    expect(known(motion)).toEqual([[key, title, number]])
  })

  it('one id, however long its title', () => {
    const title = Array.from({ length: 11 }, (_, at) => `Wordnumber${'abcdefghijk'.charAt(at)}`).join(' ')
    const [[key] = ['']] = known(`${title} Policy`)
    expect(key).toMatch(/^policy:[a-z0-9][a-z0-9._~-]{0,63}$/)
  })

  it('its number through all the ways it is printed', () => {
    const found = read(
      report({
        motion: 'THAT Customer Service Policy 6030 be rescinded.',
        rest: '### SUMMARY\n\nThe Customer Service Policy and Policy No. 6,030 are one.',
      }),
    )
    expect(found.policies.map(({ key, number }) => [key, number])).toEqual([['policy:6030', '6030']])
  })

  it('a full stop that is not a comma: 6.030 is another number than 6,030', () => {
    const found = read(report({ motion: 'THAT Policy 6.030 be rescinded.' }))
    expect(found.policies.map(({ key }) => key)).toEqual(['policy:6.030', 'policy:6030'])
  })

  it('the title in ordinary type where another prints it in capitals', () => {
    const found = drafts(report({ motion: 'THAT THE CUSTOMER SERVICE POLICY 6,030 BE RESCINDED.' }))
    expect(dataOf(found, 'PolicyImported')['title']).toBe('Customer Service Policy')
  })
})

describe('a motion that names another policy than the title', () => {
  const found = drafts(report({ motion: 'THAT Customer Service Policy 6,003 be rescinded.' }))

  it('is followed, and the clerk is told', () => {
    expect(dataOf(found, 'PolicyImported')['policy']).toBe('policy:6003')
    const told =
      'The document gives the Customer Service Policy two numbers: 6,003 (line 9) and 6,030 (line 5).'
    expect(found.acts.at(-1)?.assumptions).toContain(`${told} The motion was followed.`)
    expect(ofType(found, 'PolicyImported')[0]?.assumptions).toContain(told)
  })

  it('leaves the other number as not understood', () => {
    expect(found.notUnderstood.map(({ quote }) => quote)).toEqual(['Customer Service Policy 6,030'])
  })

  it('is followed as well where the titles differ too', () => {
    const other = drafts(report({ motion: 'THAT Flag Policy 7-1 be rescinded.' }))
    expect(other.acts.at(-1)?.assumptions).toContain(
      'The title names Customer Service Policy (6,030), the motion Flag Policy (7-1); the motion was followed.',
    )
  })
})

describe('what is reported of a policy', () => {
  const about = (rest: string): ReturnType<typeof drafts> =>
    drafts(report({ rest: `### BACKGROUND\n\n${rest}` }))
  const imported = (rest: string): unknown => ofType(about(rest), 'PolicyImported')[0]?.act

  it.each([
    [
      'Council adopted the Customer Service Policy on June 3, 2019.',
      { edtf: '2019-06-03', text: 'June 3, 2019' },
    ],
    ['Policy 6,030 was adopted by Council in March 2012.', { edtf: '2012-03', text: 'March 2012' }],
    ['In 2012 Council approved the Customer Service Policy.', { edtf: '2012', text: '2012' }],
    [
      'The Customer Service Policy (adopted June 3, 2019) is old.',
      { edtf: '2019-06-03', text: 'June 3, 2019' },
    ],
  ])('dates its adoption: %s', (rest, decidedOn) => {
    expect(imported(rest)).toMatchObject({ decidedOn })
  })

  it.each([
    'Council adopted the Customer Service Policy on 02/03/2019.',
    'Council adopted the Customer Service Policy on June 3, 2026.',
  ])('is not understood where its day cannot be right or cannot be read: %s', (rest) => {
    expect(imported(rest)).not.toHaveProperty('decidedOn')
    expect(about(rest).notUnderstood.map(({ quote }) => quote)).toContain(rest)
  })

  it.each([
    'The City Manager will approve a Visitor Experience Policy.',
    'A Visitor Experience Policy is to be adopted by the City Manager.',
    'The City Manager may adopt the Visitor Experience Policy.',
    'The City Manager has not approved the Visitor Experience Policy.',
    'If the Visitor Experience Policy was adopted by the City Manager, staff were not told.',
    'The Visitor Experience Policy was approved for review by the City Manager.',
    'The City Manager approved a request to write the Visitor Experience Policy.',
    'Edmonton City Council adopted the Visitor Experience Policy on May 6, 2024.',
  ])('is no enactment while it lies ahead: %s', (rest) => {
    const found = about(rest)
    expect(ofType(found, 'PolicyEnacted')).toEqual([])
    expect(found.notUnderstood.map(({ quote }) => quote)).toContain(rest)
  })

  it('commences on a day that is stated', () => {
    const found = about(
      'The Town Manager approved the Visitor Policy, AP-7, on January 6, 2025, effective February 1, 2025.',
    )
    expect(dataOf(found, 'PolicyEnacted')['commencement']).toEqual({
      rule: 'onDate',
      on: { edtf: '2025-02-01', text: 'February 1, 2025' },
      basis: 'stated',
    })
    expect(ofType(found, 'PolicyEnacted')[0]?.act.decidedOn).toEqual({
      edtf: '2025-01-06',
      text: 'January 6, 2025',
    })
  })

  it('has its number for a title where no other is stated', () => {
    const [one] = ofType(about('The CAO approved Policy AP-7 on January 6, 2025.'), 'PolicyEnacted')
    expect(one?.act.data).toMatchObject({ policy: 'policy:ap-7', title: 'Policy AP-7' })
    expect(one?.assumptions).toContain('No title is stated; its number was taken for one.')
  })

  it('is no policy in force while council is only asked to adopt it', () => {
    const motion = 'THAT Council adopt the Public Art Policy.'
    const rest =
      '### BACKGROUND\n\nThe CAO approved the Visitor Policy in 2024. The Visitor Policy complements council policies such as the Public Art Policy. Council approved the Public Art Policy.'
    const found = drafts(report({ motion, rest }))
    expect(ofType(found, 'PolicyImported')).toEqual([])
    expect(ofType(found, 'StatusAttested')).toEqual([])
    expect(found.notUnderstood.map(({ quote }) => quote)).toEqual(['Council approved the Public Art Policy.'])
  })

  it('is not bounded by a day of reading before it was made', () => {
    const text = report({ rest: '### BACKGROUND\n\nThe CAO approved the Visitor Policy on January 6, 2025.' })
    const seen = (readOn: string): unknown => ofType(drafts(text, { readOn }), 'StatusAttested')[0]?.act.data
    expect(seen('2025-01-05')).toMatchObject({ observedOn: { edtf: '2025-02-02' } })
    expect(seen('2025-01-07')).toMatchObject({ observedOn: { edtf: '2025-01-07' } })
  })

  it('names what it replaces, not what it was replaced by', () => {
    const found = about(
      'The CAO approved the Visitor Policy in 2024. The Visitor Policy was replaced by the Guest Policy.',
    )
    expect(dataOf(found, 'PolicyEnacted')['intendedReplacementOf']).not.toContain('policy:guest')
    const active = about(
      'The CAO approved the Visitor Policy in 2024. The Visitor Policy replaced the Guest Policy.',
    )
    expect(dataOf(active, 'PolicyEnacted')['intendedReplacementOf']).toEqual(['policy:guest'])
  })

  it('is open at the beginning where no direction bounds "recently"', () => {
    const [one] = ofType(about('The CAO recently approved the Visitor Policy.'), 'PolicyEnacted')
    expect(one?.act.decidedOn).toEqual({ edtf: '../2025-02-03', text: 'recently' })
  })

  it('was approved by the date of the report, if the report has one', () => {
    const dated = report({
      date: '**MEETING DATE:** February 3, 2025\n\n**REPORT DATE:** January 20, 2025',
      rest: '### BACKGROUND\n\nThe CAO recently approved the Visitor Policy.',
    })
    expect(ofType(drafts(dated), 'PolicyEnacted')[0]?.act.decidedOn).toMatchObject({ edtf: '../2025-01-20' })
  })

  it('is not said to fulfil a direction that nobody says it fulfils', () => {
    const told = (words: string): ReadonlyArray<unknown> =>
      ofType(
        about(
          `On May 6, 2024, Council passed a resolution directing the CAO to prepare a visitor policy. The CAO recently approved a Visitor Policy${words}.`,
        ),
        'DirectionFulfilled',
      )
    expect(told('')).toEqual([])
    expect(told(" in response to Council's direction")).toHaveLength(1)
  })
})

describe('what is reported of council', () => {
  const about = (rest: string): ReturnType<typeof drafts> =>
    drafts(report({ rest: `### BACKGROUND\n\n${rest}` }))

  it('is a resolution of the past, with its number', () => {
    const found = about('On June 4, 2018, the City Council adopted Resolution No. 18-44.')
    expect(dataOf(found, 'ResolutionPassed')).toEqual({
      resolution: 'resolution:2018-06-04-18-44',
      number: '18-44',
    })
  })

  it.each([
    ['on the day of the meeting', 'On February 3, 2025, Council passed a resolution.'],
    ['after it', 'On March 3, 2025, Council passed a resolution.'],
    ['without a day', 'Council passed a resolution some years ago.'],
    ['on one of two days', 'Council passed a resolution on June 4, 2018 or June 5, 2018.'],
    ['by others', 'On June 4, 2018, the Chamber of Commerce passed a resolution.'],
    ['by a committee', 'On June 4, 2018, the Policy Committee passed a motion that Council meet.'],
    ['by another council', 'On June 4, 2018, Edmonton City Council passed a resolution.'],
    ['by a council that is none', 'On June 4, 2018, the Youth Council passed a motion.'],
  ])('is no resolution %s', (_, rest) => {
    const found = about(rest)
    expect(ofType(found, 'ResolutionPassed')).toEqual([])
    expect(found.notUnderstood.map(({ quote }) => quote)).toEqual([rest])
  })

  it('is a direction only if it can be told when', () => {
    const undated = about('Council directed Administration to prepare a visitor policy.')
    expect(ofType(undated, 'DirectionIssued')).toEqual([])
    expect(undated.notUnderstood.map(({ quote }) => quote)).toEqual([
      'directed Administration to prepare a visitor policy',
    ])
    const dated = about('On May 6, 2024, Council directed Administration to prepare a visitor policy.')
    expect(dataOf(dated, 'DirectionIssued')).toMatchObject({
      addressee: 'Administration',
      key: 'visitor-policy',
    })
    expect(ofType(dated, 'ResolutionPassed')[0]?.assumptions).toEqual([
      'The report says only that council directed it that day; council acts by resolution or bylaw.',
    ])
  })

  it.each([
    'On May 6, 2024, the City Manager directed staff to prepare a visitor policy for Council.',
    'Council heard that the City Manager directed staff to prepare a visitor policy.',
    "On May 6, 2024, Council's Policy Committee directed staff to prepare a visitor policy.",
  ])('is no direction of the manager to staff: %s', (rest) => {
    expect(ofType(about(rest), 'DirectionIssued')).toEqual([])
  })

  it('is a resolution quoted in one paragraph as well', () => {
    const found = about(
      'On May 6, 2024, Council passed the following resolution:\n\nWHEREAS visitors come; AND WHEREAS they stay; NOW THEREFORE BE IT RESOLVED THAT the CAO prepare a visitor policy.\n\nIt was prepared.',
    )
    expect(dataOf(found, 'ResolutionPassed')).toMatchObject({
      recitals: ['WHEREAS visitors come;', 'AND WHEREAS they stay;'],
      operativeText: 'the CAO prepare a visitor policy.',
    })
    expect(found.notUnderstood.map(({ quote }) => quote)).toEqual(['It was prepared.'])
  })

  it('is not understood where a resolution is quoted that nobody says was passed', () => {
    const quoted =
      'WHEREAS visitors come;\n\nNOW THEREFORE BE IT RESOLVED THAT the CAO prepare a visitor policy.'
    const found = about(quoted)
    expect(ofType(found, 'ResolutionPassed')).toEqual([])
    expect(found.notUnderstood.map(({ quote }) => quote)).toContain(quoted)
  })
})

describe('names of people', () => {
  it('stay out of every act', () => {
    const found = drafts(
      report({
        rest: '**From:** Ada Quill\n\n### FINANCIAL IMPLICATIONS\n\nNone.\n\n**Prepared by:** Ada Quill, Clerk\n\nReviewed by: Ada Quill',
      }),
    )
    expect(JSON.stringify(found.acts)).not.toContain('Quill')
    expect(dataOf(found, 'MotionProposed')['financial']).toBe('None.')
    expect(found.notes).not.toHaveLength(0)
  })
})
