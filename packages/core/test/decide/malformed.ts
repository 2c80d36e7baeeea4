/** What strangers hand in, each with what is wrong with it. Real registers hold most of these (domain.md §4). */
export interface Malformed {
  readonly what: string
  readonly act: unknown
  readonly problems: ReadonlyArray<readonly [code: string, path: string]>
}

type Members = Readonly<Record<string, unknown>>

const by = { body: 'council', instrument: 'resolution' }

const rescission = (envelope: Members, data: Members = {}): Members => ({
  type: 'PolicyRescinded',
  decidedOn: '2024-01-10',
  by,
  ...envelope,
  data: { policy: 'policy:p', ...data },
})

const enactment = (data: Members): Members => ({
  type: 'PolicyEnacted',
  decidedOn: '2024-01-10',
  by,
  data: {
    policy: 'policy:p',
    kind: 'council-policy',
    title: 'A policy',
    commencement: { rule: 'onEnactment' },
    ...data,
  },
})

const proposal = (data: Members): Members => ({
  type: 'MotionProposed',
  data: { motion: 'motion:m', text: 'THAT it be so.', intendedEffects: [], ...data },
})

const municipality = (data: Members): Members => ({
  type: 'MunicipalityCreated',
  data: { name: 'City of Spruce Grove', zone: 'America/Edmonton', ...data },
})

const vote = (data: Members): Members => ({
  type: 'VoteRecorded',
  decidedOn: '2024-01-10',
  data: { on: { matter: 'motion', motion: 'motion:m' }, ...data },
})
const meeting = (data: Members): Members => ({
  type: 'MeetingConvened',
  data: { meeting: 'meeting:m', body: 'council', heldOn: '2024-01-10', ...data },
})

const wrong = (
  what: string,
  act: unknown,
  ...problems: ReadonlyArray<readonly [string, string]>
): Malformed => ({ what, act, problems })

const dated = (decidedOn: unknown, code: string): Malformed =>
  wrong(`a day written ${JSON.stringify(decidedOn)}`, rescission({ decidedOn }), [code, '/decidedOn'])

export const dates: ReadonlyArray<Malformed> = [
  dated('0001-01-01', 'date-sentinel'),
  dated('9999-12-31', 'date-sentinel'),
  dated('1/1/0001', 'date-sentinel'),
  dated('31.12.9999', 'date-sentinel'),
  dated('10/8/16', 'date-ambiguous'),
  dated('01.02.2024', 'date-ambiguous'),
  dated('30/06/19', 'date-ambiguous'),
  dated('30/06/2019', 'date-other-order'),
  dated('6/30/2019', 'date-other-order'),
  dated('05.05.2024', 'date-other-order'),
  dated('31/06/2019', 'date-not-on-calendar'),
  dated('13/13/2019', 'date-not-on-calendar'),
  dated('2016-11-154', 'date-digits'),
  dated('2024-1-5', 'date-digits'),
  dated('2016-10/', 'date-cut-off'),
  dated('2016-13', 'date-no-such-month'),
  dated('2016/11/29', 'date-slashes'),
  dated('Apriil 17', 'date-in-words'),
  dated('2024-02-30', 'date-not-on-calendar'),
  dated('2023-02-29', 'date-not-on-calendar'),
  dated('2025-02-04T01:30:00Z', 'date-with-time'),
  dated('2025-02-03T18:30:00-07:00', 'date-with-time'),
  dated('2024-01-10\r\n', 'date-untrimmed'),
  dated(' 2024-01-10', 'date-untrimmed'),
  dated('2024-05-01/2024-04-01', 'date-interval-reversed'),
  dated('2025/2019', 'date-interval-reversed'),
  dated('..', 'date-open'),
  dated('17', 'date-year-digits'),
  dated('unknown', 'date-unreadable'),
  dated('n/a', 'date-unreadable'),
  wrong('a blank day', rescission({ decidedOn: ' ' }), ['date-empty', '/decidedOn']),
  wrong('a day that is a number', rescission({ decidedOn: 2024 }), ['invalid', '/decidedOn']),
  wrong('a day without the words of its source', rescission({ decidedOn: { edtf: '2024' } }), [
    'missing',
    '/decidedOn/text',
  ]),
  wrong(
    'a day with more to it than a day has',
    rescission({ decidedOn: { edtf: '2024', text: '2024', approximate: true } }),
    ['unknown-member', '/decidedOn/approximate'],
  ),
  wrong('a sentinel for the day of effect', rescission({}, { effectiveOn: '0001-01-01' }), [
    'date-sentinel',
    '/data/effectiveOn',
  ]),
  wrong(
    'a sentinel inside a commencement',
    enactment({ commencement: { rule: 'onDate', on: '9999-12-31' } }),
    ['date-sentinel', '/data/commencement/on'],
  ),
  wrong('a sitting in local time', meeting({ heldOn: '2025-02-03T18:30' }), [
    'date-with-time',
    '/data/heldOn',
  ]),
  wrong('a sitting in some month', meeting({ heldOn: '2024-02' }), ['date-unreadable', '/data/heldOn']),
  wrong('a time of day in words', meeting({ startsAt: '7 pm' }), ['clock-time-malformed', '/data/startsAt']),
  wrong('a time of day there is none of', meeting({ startsAt: '24:00' }), [
    'clock-time-malformed',
    '/data/startsAt',
  ]),
  wrong(
    'local time labelled Z in another spelling',
    rescission({ claimed: { recordedAt: '2023-09-03T00:01Z', register: 'Legistar' } }),
    ['instant-spelling', '/claimed/recordedAt'],
  ),
  wrong(
    'a moment without its zone',
    rescission({ claimed: { recordedAt: '2023-09-03T00:01:00', register: 'Legistar' } }),
    ['instant-without-zone', '/claimed/recordedAt'],
  ),
  wrong(
    'a moment in local time',
    rescission({ claimed: { recordedAt: '2023-09-03T00:01:00-04:00', register: 'Legistar' } }),
    ['instant-not-utc', '/claimed/recordedAt'],
  ),
  wrong('a day for a moment', rescission({ claimed: { recordedAt: '2023-09-03', register: 'Legistar' } }), [
    'instant-unreadable',
    '/claimed/recordedAt',
  ]),
  wrong('a decision without its day', { type: 'PolicyRescinded', by, data: { policy: 'policy:p' } }, [
    'decided-on-missing',
    '/decidedOn',
  ]),
  wrong('a decision whose day is null', rescission({ decidedOn: null }), [
    'decided-on-missing',
    '/decidedOn',
  ]),
  wrong(
    'an observation with a day of decision',
    {
      type: 'StatusAttested',
      decidedOn: '2024-01-10',
      data: { policy: 'policy:p', observedOn: '2024-01-10', status: 'in-force' },
    },
    ['decided-on-not-an-act', '/decidedOn'],
  ),
]

export const texts: ReadonlyArray<Malformed> = [
  wrong('half a character', municipality({ name: 'Spruce \ud800Grove' }), [
    'text-broken-unicode',
    '/data/name',
  ]),
  wrong('a name with a line end', municipality({ name: 'Spruce Grove\r\n' }), [
    'text-untrimmed',
    '/data/name',
  ]),
  wrong('an empty name', municipality({ name: '' }), ['text-empty', '/data/name']),
  wrong('a blank name', municipality({ name: '  \t' }), ['text-empty', '/data/name']),
  wrong('a name that is null', municipality({ name: null }), ['text-expected', '/data/name']),
  wrong('a name that is a number', municipality({ name: 6030 }), ['text-expected', '/data/name']),
  wrong('a motion longer than a text may be', proposal({ text: 'x'.repeat(8193) }), [
    'text-too-long',
    '/data/text',
  ]),
  wrong('a zone by its abbreviation', municipality({ zone: 'MST' }), ['zone-unknown', '/data/zone']),
  wrong('the time of clocks for a zone', municipality({ zone: 'UTC' }), ['zone-unknown', '/data/zone']),
  wrong('a moment for a day of decision', rescission({ decidedOn: new Date(0) }), [
    'date-not-text',
    '/decidedOn',
  ]),
  wrong('a moment for a day of effect', rescission({}, { effectiveOn: new Date(0) }), [
    'date-not-text',
    '/data/effectiveOn',
  ]),
  wrong('a number that is no text', enactment({ identifiers: [{ text: 6030 }] }), [
    'text-expected',
    '/data/identifiers/0/text',
  ]),
  wrong(
    'a digest in capitals',
    rescission({
      source: { kind: 'minutes', title: null, locator: null, quote: null, digest: 'AB'.repeat(32) },
    }),
    ['digest-malformed', '/source/digest'],
  ),
]

export const numbers: ReadonlyArray<Malformed> = [
  ...[-0, 1.5, -1, '30', Number.NaN].map((days) =>
    wrong(
      `${Object.is(days, -0) ? '-0' : typeof days === 'string' ? `"${days}"` : String(days)} days`,
      enactment({ commencement: { rule: 'afterDays', days, from: 'enactment' } }),
      ['not-a-count', '/data/commencement/days'],
    ),
  ),
  ...[2 ** 53, 4_503_599_627_379_635, 1_000_000].map((days) =>
    wrong(
      `a commencement ${days} days off`,
      enactment({ commencement: { rule: 'afterDays', days, from: 'enactment' } }),
      ['span-too-long', '/data/commencement/days'],
    ),
  ),
  wrong(
    'a term of a million years',
    enactment({ sunset: { rule: 'term', n: 1_000_000, unit: 'years', from: 'decision' } }),
    ['span-too-long', '/data/sunset/n'],
  ),
  wrong('more votes than can be counted', vote({ tally: { for: 2 ** 53, against: 2 } }), [
    'not-a-count',
    '/data/tally/for',
  ]),
  wrong('a count of votes in text', vote({ tally: { for: '5', against: 2 } }), [
    'not-a-count',
    '/data/tally/for',
  ]),
  wrong('half a count of votes', vote({ tally: { for: 5 } }), ['missing', '/data/tally/against']),
  wrong('an item number with a letter', rescission({ meeting: { id: 'meeting:m', item: '4a' } }), [
    'not-a-count',
    '/meeting/item',
  ]),
]

export const names: ReadonlyArray<Malformed> = [
  wrong(
    'the name of a mover',
    { type: 'MotionMoved', decidedOn: '2024-01-10', data: { motion: 'motion:m', mover: 'Jane Smith' } },
    ['person-not-opaque', '/data/mover'],
  ),
  wrong('the name of a voter', vote({ members: [{ member: 'Cllr. Smith', vote: 'for' }] }), [
    'person-not-opaque',
    '/data/members/0/member',
  ]),
  ...[
    'policy:Customer',
    '6,030',
    'resolution:r',
    `policy:${'a'.repeat(65)}`,
    'policy:',
    'policy:customer service',
    'policy:-p',
  ].map((policy) =>
    wrong(`the id ${policy.slice(0, 30)} for a policy`, rescission({}, { policy }), [
      'subject-id-malformed',
      '/data/policy',
    ]),
  ),
  wrong('a day for the id of a meeting', rescission({ meeting: { id: '2024-01-10', item: 1 } }), [
    'subject-id-malformed',
    '/meeting/id',
  ]),
  wrong('a label without its mark', rescission({ causedBy: ['vote'] }), [
    'reference-malformed',
    '/causedBy/0',
  ]),
  wrong('an event id in capitals', rescission({ causedBy: ['0194B0C0-0000-7000-8000-000000000001'] }), [
    'reference-malformed',
    '/causedBy/0',
  ]),
  wrong(
    'a UUID of another version for an event',
    rescission({ cites: ['0194b0c0-0000-4000-8000-000000000001'] }),
    ['event-id-malformed', '/cites/0'],
  ),
]

export const words: ReadonlyArray<Malformed> = [
  wrong('a kind of event with a slip', { type: 'PolicyRescined', data: {} }, ['unknown-type', '/type']),
  wrong('no kind of event', { data: {} }, ['missing', '/type']),
  wrong('a kind of event like no other', { type: 'Xyzzy', data: {} }, ['unknown-type', '/type']),
  wrong('a version nobody knows', rescission({ version: 2 }), ['unknown-version', '/version']),
  wrong('a kind of policy there is none of', enactment({ kind: 'policy' }), ['invalid', '/data/kind']),
  wrong(
    'the name of a body for its kind',
    rescission({ by: { body: 'City Council', instrument: 'resolution' } }),
    ['invalid', '/by/body'],
  ),
  wrong('an instrument there is none of', rescission({ by: { body: 'council', instrument: 'motion' } }), [
    'invalid',
    '/by/instrument',
  ]),
  wrong('a source for the weight of evidence', rescission({ evidence: 'minutes' }), ['invalid', '/evidence']),
  wrong(
    'a word of another register for why a motion was lost',
    { type: 'MotionDefeated', decidedOn: '2024-01-10', data: { motion: 'motion:m', cause: 'Filed' } },
    ['invalid', '/data/cause'],
  ),
  wrong('a commencement by no rule', enactment({ commencement: { rule: 'immediately' } }), [
    'invalid',
    '/data/commencement',
  ]),
  wrong(
    'an intended effect there is none of',
    proposal({ intendedEffects: [{ act: 'PolicyRepealed', policy: 'policy:p' }] }),
    ['invalid', '/data/intendedEffects/0'],
  ),
]

export const shapes: ReadonlyArray<Malformed> = [
  wrong('a member the envelope has not', rescission({ effective: '2024-01-10' }), [
    'unknown-member',
    '/effective',
  ]),
  wrong('what only the ledger sets', rescission({ recordedAt: '2024-01-10' }), [
    'unknown-member',
    '/recordedAt',
  ]),
  wrong('a member the payload has not', rescission({}, { effectiveDate: '2024-01-10' }), [
    'unknown-member',
    '/data/effectiveDate',
  ]),
  wrong('a member deep inside that has no place', rescission({ by: { ...by, name: 'city-council' } }), [
    'unknown-member',
    '/by/name',
  ]),
  wrong(
    'a member of another branch',
    enactment({ commencement: { rule: 'onEnactment', on: '2024-01-10' } }),
    ['unknown-member', '/data/commencement/on'],
  ),
  wrong('no payload', { type: 'PolicyRescinded', decidedOn: '2024-01-10', by }, ['missing', '/data']),
  wrong(
    'a payload without what it needs',
    {
      type: 'PolicyEnacted',
      decidedOn: '2024-01-10',
      by,
      data: { policy: 'policy:p', kind: 'council-policy' },
    },
    ['missing', '/data/title'],
    ['missing', '/data/commencement'],
  ),
  wrong('a commencement on a day it does not give', enactment({ commencement: { rule: 'onDate' } }), [
    'missing',
    '/data/commencement/on',
  ]),
  wrong('null where a policy is required', rescission({}, { policy: null }), [
    'subject-id-malformed',
    '/data/policy',
  ]),
  wrong('null for a day that may be left out', rescission({}, { effectiveOn: null }), [
    'invalid',
    '/data/effectiveOn',
  ]),
  wrong('a list for the payload', { type: 'PolicyRescinded', decidedOn: '2024-01-10', by, data: [] }, [
    'invalid',
    '/data',
  ]),
  wrong('one number where a list belongs', enactment({ identifiers: { text: '6,030' } }), [
    'invalid',
    '/data/identifiers',
  ]),
  wrong('a bare number in a list of them', enactment({ identifiers: ['6,030'] }), [
    'invalid',
    '/data/identifiers/0',
  ]),
  wrong('one policy where a list belongs', enactment({ replaces: 'policy:q' }), [
    'invalid',
    '/data/replaces',
  ]),
  wrong('a rule where a commencement belongs', enactment({ commencement: 'onEnactment' }), [
    'invalid',
    '/data/commencement',
  ]),
  wrong('a word for who acted', rescission({ by: 'council' }), ['invalid', '/by']),
  wrong('a body without its instrument', rescission({ by: { body: 'council' } }), [
    'missing',
    '/by/instrument',
  ]),
  wrong(
    'a source with half of its members',
    rescission({ source: { kind: 'minutes', title: 'Minutes' } }),
    ['missing', '/source/locator'],
    ['missing', '/source/quote'],
    ['missing', '/source/digest'],
  ),
  wrong(
    'a correction that does not say to what',
    {
      type: 'RecordCorrected',
      data: {
        target: '0194b0c0-0000-7000-8000-000000000001',
        path: '/data/name',
        from: 'A',
        reason: 'A slip.',
      },
    },
    ['missing', '/data/to'],
  ),
  ...['/recordedAt', '/type', '', 'data/name', '/subjects/0'].map((path) =>
    wrong(
      `a correction of "${path}"`,
      {
        type: 'RecordCorrected',
        data: { target: '0194b0c0-0000-7000-8000-000000000001', path, from: 'A', to: 'B', reason: 'A slip.' },
      },
      ['correction-not-allowed', '/data/path'],
    ),
  ),
  wrong(
    'an attachment of nothing',
    rescission({ attachments: [{ digest: 'x', len: -1, mediaType: '' }] }),
    ['digest-malformed', '/attachments/0/digest'],
    ['not-a-count', '/attachments/0/len'],
    ['text-empty', '/attachments/0/mediaType'],
  ),
]

/** Everything wrong with one act. */
export const everythingWrong: Malformed = wrong(
  'an act with everything wrong',
  {
    type: 'PolicyEnacted',
    decidedOn: '10/8/16',
    by: { body: 'council' },
    meeting: { id: 'meeting:m', item: 1.5 },
    data: {
      policy: 'P-12',
      kind: 'bylaw',
      title: '',
      commencement: { rule: 'onDate', on: '9999-12-31' },
      identifiers: [{ text: 'A-1' }, { text: ' A-2' }],
      number: 6030,
    },
  },
  ['date-ambiguous', '/decidedOn'],
  ['missing', '/by/instrument'],
  ['not-a-count', '/meeting/item'],
  ['subject-id-malformed', '/data/policy'],
  ['text-empty', '/data/title'],
  ['date-sentinel', '/data/commencement/on'],
  ['text-untrimmed', '/data/identifiers/1/text'],
  ['unknown-member', '/data/number'],
)
