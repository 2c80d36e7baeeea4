import { describe, expect, it } from 'vitest'
import { dataOf, drafts, effects, ofType, read, report } from './reading.js'

const titled = '**TITLE:** Policy Housekeeping'

describe('what a motion would do', () => {
  it.each([
    ['THAT Policy 12-03 be rescinded.', ['PolicyRescinded policy:12-03']],
    [
      'THAT Policy 12-03 be hereby repealed effective March 1, 2025.',
      ['PolicyRescinded policy:12-03 2025-03-01'],
    ],
    [
      'That Council rescind Policy 12-03 and Policy 12-04.',
      ['PolicyRescinded policy:12-03', 'PolicyRescinded policy:12-04'],
    ],
    [
      'THAT Policies 12-03, 12-04 and 12-05 be rescinded.',
      ['PolicyRescinded policy:12-03', 'PolicyRescinded policy:12-04', 'PolicyRescinded policy:12-05'],
    ],
    ['THAT Council adopt Council Policy CP-1, Public Art, as presented.', ['PolicyEnacted policy:cp-1']],
    ['THAT Council approve the amendments to Policy 12-03.', ['PolicyAmended policy:12-03']],
    ['THAT Council approve Policy 12-03, as amended.', ['PolicyAmended policy:12-03']],
    ['THAT Council adopt the revised Parks Naming Policy.', ['PolicyAmended policy:parks-naming']],
    [
      'THAT Council adopt Policy 12-09 and rescind Policy 12-03.',
      ['PolicyEnacted policy:12-09', 'PolicyRescinded policy:12-03'],
    ],
    [
      'THAT Policy 12-09 be adopted; AND THAT Policy 12-03 be rescinded.',
      ['PolicyEnacted policy:12-09', 'PolicyRescinded policy:12-03'],
    ],
    ['THAT Council approve that Parks Naming Policy 12-03 be rescinded.', ['PolicyRescinded policy:12-03']],
    [
      'That the City Council of the City of Springfield adopt a resolution rescinding Administrative Policy 3-1.',
      ['PolicyRescinded policy:3-1'],
    ],
    ['Rescind Policy 12-03.', ['PolicyRescinded policy:12-03']],
    ['THAT COUNCIL RESCIND THE CUSTOMER SERVICE POLICY 6,030.', ['PolicyRescinded policy:6030']],
    ['THAT Policy 12-03 be replaced by Policy 12-09.', ['PolicyRescinded policy:12-03']],
    [
      'THAT Council adopt Policy 12-09, Flags, to replace Policy 12-03, effective May 1, 2025.',
      ['PolicyEnacted policy:12-09 2025-05-01', 'PolicyRescinded policy:12-03 2025-05-01'],
    ],
    [
      'WHEREAS Policy 12-03 was adopted in 1990; NOW THEREFORE BE IT RESOLVED THAT Policy 12-03 be rescinded.',
      ['PolicyRescinded policy:12-03'],
    ],
  ])('%s', (motion, expected) => {
    expect(effects(drafts(report({ motion, title: titled })))).toEqual(expected)
  })

  it.each([
    'THAT the report on the rescission of Policy 12-03 be received for information.',
    'THAT Council direct Administration to amend Policy 12-03.',
    'THAT Administration be directed to bring forward a motion to rescind Policy 12-03.',
    'THAT Council not rescind Policy 12-03.',
    'THAT the motion to rescind Policy 12-03 be postponed to May 5, 2025.',
    'THAT Council hold a public hearing on the adoption of Policy 12-03.',
    'THAT Council give first reading to Bylaw C-1366-24, a bylaw to repeal Policy 12-03.',
    'THAT Council refer Policy 12-03 to the Policy Committee.',
  ])('is nothing to any policy, and says so: %s', (motion) => {
    const found = drafts(report({ motion, title: titled }))
    expect(effects(found)).toEqual([])
    expect(ofType(found, 'PolicyImported')).toEqual([])
    expect(found.acts.at(-1)?.assumptions).toContain(
      'What the motion would do to any policy was not understood.',
    )
    expect(found.notUnderstood.map(({ quote }) => quote)).toContain(motion)
  })

  it('is told apart from what others are asked to do in the same breath', () => {
    const found = drafts(
      report({
        motion:
          'THAT Council rescind Policy 12-03 and direct the CAO to bring forward amendments to Policy 12-04.',
        title: titled,
      }),
    )
    expect(effects(found)).toEqual(['PolicyRescinded policy:12-03'])
    expect(found.notUnderstood.map(({ quote }) => quote)).toEqual([
      'direct the CAO to bring forward amendments to Policy 12-04.',
    ])
  })

  it('goes on through a list', () => {
    const lists = [
      'THAT Council:\n\n1. rescind Policy 12-03, Parks Naming;\n2. adopt Policy 12-09; and\n3. amend Policy 12-05.',
      'THAT Council rescind the following policies:\n\n- 12-03 – Parks Naming\n- 12-04 (Flag Protocol)',
    ]
    expect(lists.map((motion) => effects(drafts(report({ motion, title: titled }))))).toEqual([
      ['PolicyRescinded policy:12-03', 'PolicyEnacted policy:12-09', 'PolicyAmended policy:12-05'],
      ['PolicyRescinded policy:12-03', 'PolicyRescinded policy:12-04'],
    ])
  })

  it('is about the policy of the title where it says only "the policy", as an assumption', () => {
    const found = drafts(report({ motion: 'THAT the Policy be rescinded.' }))
    expect(effects(found)).toEqual(['PolicyRescinded policy:6030'])
    expect(found.acts.at(-1)?.assumptions).toContain(
      'The motion speaks of "the policy"; it was taken to be the one the title names.',
    )
  })

  it('does not adopt a new policy under the id of the one it ends', () => {
    const found = drafts(
      report({
        motion: 'THAT Council rescind the existing Policy 12-03 and adopt the new Policy 12-03.',
        title: titled,
      }),
    )
    expect(effects(found)).toEqual(['PolicyRescinded policy:12-03'])
    expect(found.acts.at(-1)?.assumptions.join(' ')).toContain('a new policy needs an id of its own')
  })

  it('says when "replace" was taken for the end of a policy', () => {
    const found = drafts(
      report({ motion: 'THAT Council adopt Policy 12-09 to replace Policy 12-03.', title: titled }),
    )
    expect(found.acts.at(-1)?.assumptions).toContain(
      'The motion has Policy 12-03 replaced; this was taken to mean that it ends when the motion takes effect.',
    )
  })
})

describe('where a motion stands', () => {
  it.each([
    ['### PROPOSED MOTION'],
    ['# Recommended Motions'],
    ['**RECOMMENDATION:**'],
    ['RECOMMENDATION'],
    ['#### staff recommendation:'],
    ['## 2. Recommended Council Action'],
    ['**Motion / Resolution**'],
    ['Decision Requested\n------------------'],
  ])('is found under %s', (heading) => {
    expect(effects(drafts(report({ heading })))).toEqual(['PolicyRescinded policy:6030'])
  })

  it('may be on the line of its heading', () => {
    const motion = '**RECOMMENDED MOTION:** THAT Customer Service Policy 6,030 be rescinded.'
    expect(dataOf(drafts(report({ heading: '', motion })), 'MotionProposed')['text']).toBe(
      'THAT Customer Service Policy 6,030 be rescinded.',
    )
  })

  it('may be in bold, in a quotation, in quotation marks', () => {
    for (const motion of [
      '**THAT the Communications Policy 7-1 be rescinded.**',
      '> THAT Policy 7-1 be rescinded.',
      '“THAT Policy 7-1 be rescinded.”',
    ]) {
      expect(effects(drafts(report({ motion })))).toEqual(['PolicyRescinded policy:7-1'])
    }
  })

  it('is the words of the recommendation where there is no other, as an assumption', () => {
    const found = drafts(
      report({ heading: '### SUMMARY', motion: 'Administration recommends that Policy 6,030 be rescinded.' }),
    )
    expect(dataOf(found, 'MotionProposed')).toMatchObject({
      text: 'that Policy 6,030 be rescinded.',
      recommendation: 'adopt',
    })
    expect(found.acts.at(-1)?.assumptions).toContain(
      'There is no separate motion; the words of the recommendation were taken as its text.',
    )
  })

  it.each([
    ['', 'meeting:council-2025-02-03'],
    ['Regular Meeting of Council', 'meeting:council-2025-02-03'],
    ['Committee of the Whole', 'meeting:committee-of-the-whole-2025-02-03'],
  ])('is put to the meeting of the body that is named, else of council: %s', (body, meeting) => {
    const date = `**MEETING DATE:** February 3, 2025${body === '' ? '' : `\n\n**MEETING TYPE:** ${body}`}`
    expect(dataOf(drafts(report({ date })), 'MotionProposed')['meeting']).toBe(meeting)
  })

  it('is each of several motions, in order, under ids of their own', () => {
    const found = drafts(
      report({
        motion:
          'THAT Policy 12-03 be rescinded.\n\nTHAT Policy 12-09 be adopted.\n\nTHAT Policy 12-03 be repealed.',
      }),
    )
    expect(ofType(found, 'MotionProposed').map(({ act }) => (act.data as { motion: string }).motion)).toEqual(
      [
        'motion:2025-02-03-rescind-12-03',
        'motion:2025-02-03-adopt-12-09',
        'motion:2025-02-03-rescind-12-03-3',
      ],
    )
  })

  it('goes on with "AND THAT" in a paragraph of its own', () => {
    const found = drafts(
      report({ motion: 'THAT Policy 12-03 be rescinded;\n\nAND THAT Policy 12-09 be adopted.' }),
    )
    expect(effects(found)).toEqual(['PolicyRescinded policy:12-03', 'PolicyEnacted policy:12-09'])
    expect(ofType(found, 'MotionProposed')).toHaveLength(1)
  })
})

describe('the title', () => {
  const titleOf = (...head: ReadonlyArray<string>): string | undefined =>
    read(
      [...head, '**MEETING DATE:** February 3, 2025', '### MOTION', 'THAT Policy 6,030 be rescinded.'].join(
        '\n\n',
      ),
    ).title?.text

  it.each([
    ['its label', ['# REQUEST FOR DECISION', '**TITLE:** Rescission'], 'Rescission'],
    ['another label', ['# Staff Report', 'RE: Rescission'], 'Rescission'],
    ['what follows the kind of document', ['# Staff Report: Rescission'], 'Rescission'],
    [
      'a heading after the municipality and the kind of document',
      ['# Town of Elm', '## Request for Decision (RFD)', '## Rescission'],
      'Rescission',
    ],
    [
      'the heading that names a policy',
      ['# Elm', '## Request for Decision No. 2025-12', '## Rescinding the Flag Policy'],
      'Rescinding the Flag Policy',
    ],
    [
      'a heading that would be a section but for the policy it names',
      ['# Request for Decision', '# Background Screening Policy'],
      'Background Screening Policy',
    ],
    [
      'no label that was left empty',
      ['# Request for Decision', '**TITLE:**', '**DIVISION:** Clerks'],
      undefined,
    ],
  ])('is %s', (_, head, title) => {
    expect(titleOf(...head)).toBe(title)
  })
})

describe('what staff recommend', () => {
  it.each([
    ['The CAO recommends against the motion.', 'reject'],
    ['Administration recommends that Council not adopt the motion.', 'reject'],
    ['Administration recommends adoption.', 'adopt'],
  ])('%s', (rest, recommendation) => {
    expect(
      dataOf(drafts(report({ rest: `### SUMMARY\n\n${rest}` })), 'MotionProposed')['recommendation'],
    ).toBe(recommendation)
  })

  it('is left open where nobody says it, or says only what is not recommended', () => {
    expect(dataOf(drafts(report()), 'MotionProposed')).not.toHaveProperty('recommendation')
    const unclear = drafts(
      report({ rest: '### SUMMARY\n\nAdministration does not recommend keeping copies.' }),
    )
    expect(dataOf(unclear, 'MotionProposed')).not.toHaveProperty('recommendation')
    expect(unclear.notUnderstood).toHaveLength(1)
  })
})
