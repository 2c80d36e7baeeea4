import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput } from '../../src/index.js'
import {
  amended,
  attested,
  cityManager,
  corrected,
  council,
  defeated,
  deferred,
  enacted,
  imported,
  passed,
  proposesToRescind,
  rescinded,
  retracted,
  withdrawn,
} from '../acts.js'
import {
  covered,
  emptyLedger,
  eventId,
  leftOf,
  recorded,
  rightOf,
  today,
  type Ledger,
  type Problems,
  type Step,
} from '../history.js'
import { unclear, told } from '../problems.js'

const p = 'policy:p'
const now = '2024-06-01'

/** Event 3: the first after the municipality and its coverage. */
const inForce: ReadonlyArray<Step> = [covered, recorded('2020-01-01', enacted(p, { d: '2020-01-01' }))]
const ended: ReadonlyArray<Step> = [...inForce, recorded('2021-01-01', rescinded(p, { d: '2021-01-01' }))]
const moved: ReadonlyArray<Step> = [
  ...inForce,
  recorded('2021-01-01', proposesToRescind('motion:m', p, '2021-02-01')),
]
const lost: ReadonlyArray<Step> = [
  ...moved,
  recorded('2021-02-01', defeated('motion:m', { d: '2021-02-01' })),
]
const retractedEvent: ReadonlyArray<Step> = [...inForce, recorded('2021-01-01', retracted(eventId(3)))]
const bylaw: ReadonlyArray<Step> = [
  covered,
  recorded(
    '2020-01-01',
    enacted('policy:bylaw', {
      d: '2020-01-01',
      by: { body: 'council', instrument: 'bylaw' },
      data: { kind: 'bylaw' },
    }),
  ),
]

const amalgamation = (d: string): ActInput => ({
  type: 'MunicipalityAmalgamated',
  decidedOn: d,
  by: { body: 'legislature', instrument: 'order' },
  data: {
    successor: 'ocd-division/country:ca/csd:1307014',
    area: 'former Town of P',
    continuity: 'former-area',
  },
})
const amalgamated: ReadonlyArray<Step> = [...inForce, recorded('2023-01-01', amalgamation('2023-01-01'))]

const ledgerOf = (before: ReadonlyArray<Step>): Ledger => {
  const ledger = emptyLedger()
  for (const step of before) rightOf(ledger.take(step))
  return ledger
}

const refused = (before: ReadonlyArray<Step>, ...acts: ReadonlyArray<ActInput>): Problems =>
  leftOf(ledgerOf(before).take(recorded(now, ...acts), 'live'))

const isTaken = (
  before: ReadonlyArray<Step>,
  mode: 'live' | 'import',
  ...acts: ReadonlyArray<ActInput>
): boolean => E.isRight(ledgerOf(before).take(recorded(now, ...acts), mode))

type Refusal = readonly [what: string, before: ReadonlyArray<Step>, act: ActInput, code: string, path: string]

const impossible: ReadonlyArray<Refusal> = [
  [
    'a decision that is still to come',
    inForce,
    rescinded(p, { d: '2024-06-02' }),
    'decided-in-the-future',
    '/decidedOn',
  ],
  ['rescinding the unknown', inForce, rescinded('policy:x', { d: now }), 'policy-unknown', '/data/policy'],
  ['amending the unknown', inForce, amended('policy:x', 'v2', { d: now }), 'policy-unknown', '/data/policy'],
  [
    'replacing the unknown',
    inForce,
    enacted('policy:n', { d: now, data: { replaces: ['policy:x'] } }),
    'policy-unknown',
    '/data/replaces/0',
  ],
  ['rescinding twice', ended, rescinded(p, { d: now }), 'policy-already-ended', '/data/policy'],
  ['amending what has ended', ended, amended(p, 'v2', { d: now }), 'policy-already-ended', '/data/policy'],
  [
    'an officer ending what council made',
    inForce,
    rescinded(p, { d: now, by: cityManager }),
    'no-power',
    '/by',
  ],
  [
    'an officer amending what council made',
    inForce,
    amended(p, 'v2', { d: now, by: cityManager }),
    'no-power',
    '/by',
  ],
  ['a resolution ending a bylaw', bylaw, rescinded('policy:bylaw', { d: now }), 'no-power', '/by'],
  [
    'ending a policy before it began',
    inForce,
    rescinded(p, { d: now, eff: '2019-12-31' }),
    'ends-before-it-began',
    '/data/effectiveOn',
  ],
  [
    'enacting on the day the municipality ends',
    amalgamated,
    enacted('policy:n', { d: '2023-01-01' }),
    'municipality-already-ended',
    '/decidedOn',
  ],
  [
    'ending the municipality again',
    amalgamated,
    amalgamation('2024-01-01'),
    'municipality-already-ended',
    '/decidedOn',
  ],
  ['enacting an id again', inForce, enacted(p, { d: now }), 'policy-already-enacted', '/data/policy'],
  [
    'enacting what was imported',
    [recorded('2020-01-01', imported(p))],
    enacted(p, { d: now }),
    'policy-already-enacted',
    '/data/policy',
  ],
  [
    'defeating a motion nobody made',
    inForce,
    defeated('motion:x', { d: now }),
    'motion-unknown',
    '/data/motion',
  ],
  [
    'passing a motion nobody made',
    inForce,
    passed('resolution:r', { d: now, data: { motion: 'motion:x' } }),
    'motion-unknown',
    '/data/motion',
  ],
  [
    'withdrawing a motion that was lost',
    lost,
    withdrawn('motion:m', { d: now }),
    'motion-already-settled',
    '/data/motion',
  ],
  [
    'passing a motion that was lost',
    lost,
    passed('resolution:r', { d: now, data: { motion: 'motion:m' } }),
    'motion-already-settled',
    '/data/motion',
  ],
  [
    'putting off a motion that was lost',
    lost,
    deferred('motion:m', '2024-07-01', { d: now }),
    'motion-already-settled',
    '/data/motion',
  ],
]

/** Refused in either mode: a ledger cannot take them in. */
const unreadable: ReadonlyArray<Refusal> = [
  ['retracting the unknown', inForce, retracted(eventId(99)), 'event-unknown', '/data/target'],
  [
    'correcting the unknown',
    inForce,
    corrected(eventId(99), '/data/title', 'A', 'B'),
    'event-unknown',
    '/data/target',
  ],
  [
    'correcting what was retracted',
    retractedEvent,
    corrected(eventId(3), '/decidedOn/edtf', '2020-01-01', '2020-01-02'),
    'event-retracted',
    '/data/target',
  ],
  [
    'a correction that misquotes the record',
    inForce,
    corrected(eventId(3), '/data/title', 'Another title', 'B'),
    'correction-mismatch',
    '/data/from',
  ],
  [
    'a correction of what was corrected since',
    [...inForce, recorded('2021-01-01', corrected(eventId(3), '/data/title', 'p', 'P'))],
    corrected(eventId(3), '/data/title', 'p', 'Q'),
    'correction-mismatch',
    '/data/from',
  ],
  [
    'a correction that leaves the event unreadable',
    inForce,
    corrected(eventId(3), '/decidedOn/edtf', '2020-01-01', '10/8/16'),
    'correction-breaks-event',
    '/data/to',
  ],
  [
    'a cause nobody labelled',
    inForce,
    rescinded(p, { d: now, causedBy: ['#vote'] }),
    'event-unknown',
    '/causedBy/0',
  ],
  [
    'a cause that is not on record',
    inForce,
    rescinded(p, { d: now, causedBy: [eventId(99)] }),
    'event-unknown',
    '/causedBy/0',
  ],
  [
    'a citation of what is not on record',
    inForce,
    rescinded(p, { d: now, cites: [eventId(99)] }),
    'event-unknown',
    '/cites/0',
  ],
  [
    'an act that causes itself',
    inForce,
    rescinded(p, { d: now, label: 'me', causedBy: ['#me'] }),
    'event-unknown',
    '/causedBy/0',
  ],
]

describe('a correction that is refused', () => {
  const said = (path: string, from: unknown, to: unknown): string | undefined =>
    refused(inForce, corrected(eventId(3), path, from, to))[0]?.sentence

  it('is told what can be corrected, what stands there, and the nearest member there is', () => {
    expect(said('/title', 'p', 'P')).toBe(
      '"/title" cannot be corrected. What can begins with /data, /decidedOn, /meeting, /source or /evidence, as in /data/title or /decidedOn/edtf; for anything else retract the event and record it again.',
    )
    expect(said('/data/title', 'Q', 'P')).toBe('At /data/title the record says "p", and not "Q".')
    expect(said('/decidedOn', '2020-01-02', null)).toBe(
      'At /decidedOn the record says {"edtf":"2020-01-01","text":"2020-01-01"}, and not "2020-01-02".',
    )
    expect(said('/data/titel', null, 'P')).toBe(
      'Nothing at /data/titel belongs to a PolicyEnacted; did you mean title?',
    )
  })
})

describe('what cannot have happened', () => {
  it.each(impossible)('%s is refused live, plainly', (_, before, act, code, path) => {
    const problems = refused(before, act)

    expect(told(problems)).toEqual([[code, `/0${path}`]])
    expect(unclear(problems)).toEqual([])
  })

  it.each(impossible)('%s is recorded when it is imported: the world is as it is', (_, before, act) => {
    expect(isTaken(before, 'import', act)).toBe(true)
  })

  /** Where the finding about such a record has words of its own. */
  const toldAs: Readonly<Record<string, string>> = {
    'a decision that is still to come': 'decided-after-recorded',
    'rescinding twice': 'ended-again',
  }

  it.each(impossible.filter(([what]) => what !== 'putting off a motion that was lost'))(
    '%s shows as a finding once it was imported, and not before',
    (what, before, act, code) => {
      const { register, take } = ledgerOf(before)
      const codes = () => rightOf(findings(register, today)()).map((one) => one.code)

      expect(codes()).not.toContain(toldAs[what] ?? code)
      rightOf(take(recorded(now, act), 'import'))
      expect(codes()).toContain(toldAs[what] ?? code)
    },
  )

  it('what another body enacts once the municipality has ended is taken live, as is what was enacted before', () => {
    const order = { body: 'minister', instrument: 'order' } as const

    expect(isTaken(amalgamated, 'live', enacted('policy:n', { d: now, by: order }))).toBe(true)
    expect(isTaken(amalgamated, 'live', enacted('policy:n', { d: '2022-12-31' }))).toBe(true)
    expect(isTaken(amalgamated, 'live', rescinded(p, { d: now }))).toBe(true)
  })

  it('coverage the wrong way round shows as a finding', () => {
    const { register, take } = ledgerOf([])
    const data = { from: '2024-02-01', to: '2024-01-01', completeness: 'complete' } as const
    rightOf(take(recorded(now, { type: 'RegisterCoverageDeclared', data }), 'import'))

    expect(rightOf(findings(register, today)({ kinds: ['coverage-reversed'] }))).toMatchObject([
      { severity: 'conflict', subject: 'municipality:self', events: [eventId(2)] },
    ])
  })

  it('coverage of days that had not come shows as a finding', () => {
    const { register, take } = ledgerOf([])
    const data = { from: null, to: '2100-01-01', completeness: 'complete' } as const
    rightOf(take(recorded(now, { type: 'RegisterCoverageDeclared', data }), 'import'))

    expect(rightOf(findings(register, today)({ kinds: ['coverage-ahead'] }))).toMatchObject([
      {
        severity: 'doubt',
        subject: 'municipality:self',
        events: [eventId(2)],
        sentence:
          'Coverage is declared to 2100-01-01, which had not come when that was recorded; nobody can vouch for days to come.',
      },
    ])
  })

  it('a correction to before the enactment shows as a finding too', () => {
    const { register, take } = ledgerOf(ended)
    const early = { edtf: '2019-06-01', text: '2019-06-01' }
    rightOf(take(recorded(now, corrected(eventId(4), '/data/effectiveOn', null, early)), 'import'))

    expect(rightOf(findings(register, today)({ kinds: ['ends-before-it-began'] }))).toMatchObject([
      { severity: 'conflict', subject: p, events: [eventId(4)] },
    ])
  })

  it('of what is in order there is no such finding', () => {
    const { register } = ledgerOf([...lost, recorded('2023-01-01', rescinded(p, { d: '2023-01-01' }))])
    const codes = new Set(rightOf(findings(register, today)()).map(({ code }) => code))

    expect([...codes].filter((code) => !code.startsWith('not-stated'))).toEqual([])
  })
})

describe('what a ledger cannot take in', () => {
  it.each(unreadable)('%s is refused live and in an import, plainly', (_, before, act, code, path) => {
    for (const mode of ['live', 'import'] as const) {
      const problems = leftOf(ledgerOf(before).take(recorded(now, act), mode))

      expect(told(problems)).toEqual([[code, `/0${path}`]])
      expect(unclear(problems)).toEqual([])
    }
  })

  it('an empty command is refused', () => {
    const problems = refused(inForce)

    expect(told(problems)).toEqual([['nothing-to-record', '']])
    expect(unclear(problems)).toEqual([])
  })

  it('a label used twice is refused at its second use', () => {
    const label = 'vote'
    const problems = refused(
      inForce,
      passed('resolution:a', { d: now, label }),
      passed('resolution:b', { d: now, label }),
    )

    expect(told(problems)).toEqual([['label-repeated', '/1/label']])
    expect(unclear(problems)).toEqual([])
  })

  it('a cause that stands later in the command is refused', () => {
    const problems = refused(
      inForce,
      rescinded(p, { d: now, causedBy: ['#vote'] }),
      passed('resolution:a', { d: now, label: 'vote' }),
    )

    expect(told(problems)).toEqual([['event-unknown', '/0/causedBy/0']])
  })

  it('an event too large for the ledger is refused', () => {
    const contents = Array.from({ length: 9 }, () => 'x'.repeat(8000))
    const problems = refused(inForce, enacted('policy:n', { d: now, data: { contents } }))

    expect(told(problems)).toEqual([['leaf-too-large', '/0']])
    expect(unclear(problems)).toEqual([])
  })
})

describe('what may have happened', () => {
  const possible: ReadonlyArray<readonly [string, ReadonlyArray<Step>, ReadonlyArray<ActInput>]> = [
    ['a decision of some day, today among them', inForce, [rescinded(p, { d: '2024-06-01/2024-07-01' })]],
    ['a rescission that takes effect later', inForce, [rescinded(p, { d: now, eff: '2025-01-01' })]],
    ['ending a policy on the day it began', inForce, [rescinded(p, { d: now, eff: '2020-01-01' })]],
    [
      'council ending what an officer made',
      [
        recorded(
          '2020-01-01',
          enacted(p, { d: '2020-01-01', by: cityManager, data: { kind: 'administrative-policy' } }),
        ),
      ],
      [rescinded(p, { d: now })],
    ],
    [
      'a committee, whose rank nobody knows',
      inForce,
      [rescinded(p, { d: now, by: { body: 'committee', instrument: 'decision' } })],
    ],
    ['somebody the record does not name', inForce, [rescinded(p, { d: now, by: null })]],
    [
      'enacting a policy and its end in one command',
      [covered],
      [enacted(p, { d: now }), rescinded(p, { d: now, eff: '2024-07-01' })],
    ],
    ['putting off a motion that is open', moved, [deferred('motion:m', '2024-07-01', { d: now })]],
    [
      'settling a motion whose defeat was retracted',
      [...lost, recorded('2021-03-01', retracted(eventId(5)))],
      [withdrawn('motion:m', { d: now })],
    ],
    [
      'rescinding again after the first was retracted',
      [...ended, recorded('2021-03-01', retracted(eventId(4)))],
      [rescinded(p, { d: now })],
    ],
    [
      'the enactment of what was only seen in force until now',
      [covered, recorded('2021-01-01', attested(p, 'in-force', '2021-01-01'))],
      [enacted(p, { d: '2020-01-01' })],
    ],
    ['correcting a date', inForce, [corrected(eventId(3), '/decidedOn/edtf', '2020-01-01', '2020-01-02')]],
    [
      'replacing what ended since the replacement was adopted',
      ended,
      [enacted('policy:n', { d: '2020-06-01', data: { replaces: [p] } })],
    ],
    [
      'replacing, back to when it was in force, what has ended',
      ended,
      [enacted('policy:n', { d: now, eff: '2020-06-01', data: { replaces: [p] } })],
    ],
    [
      'replacing what was ended on the day the replacement was adopted',
      ended,
      [enacted('policy:n', { d: '2021-01-01', data: { replaces: [p] } })],
    ],
    [
      'replacing, on the day after its last, what has run out',
      [
        covered,
        recorded(
          '2020-01-01',
          enacted(p, { d: '2020-01-01', data: { sunset: { rule: 'lastDay', on: '2023-12-31' } } }),
        ),
      ],
      [enacted('policy:n', { d: '2024-01-01', data: { replaces: [p] } })],
    ],
  ]

  it.each(possible)('%s is recorded live', (_, before, acts) => {
    const result = ledgerOf(before).take(recorded(now, ...acts), 'live')

    expect(E.isLeft(result) ? result.left : []).toEqual([])
  })
})

describe('everything that is impossible in a command', () => {
  it('comes at once, each with its act', () => {
    const problems = refused(
      ended,
      rescinded('policy:x', { d: '2025-06-01' }),
      rescinded(p, { d: now, by: cityManager }),
      withdrawn('motion:x', { d: now }),
      passed('resolution:r', { d: now, causedBy: ['#nobody'] }),
    )

    expect(told(problems).toSorted(([a], [b]) => a.localeCompare(b))).toEqual([
      ['decided-in-the-future', '/0/decidedOn'],
      ['event-unknown', '/3/causedBy/0'],
      ['motion-unknown', '/2/data/motion'],
      ['no-power', '/1/by'],
      ['policy-already-ended', '/1/data/policy'],
      ['policy-unknown', '/0/data/policy'],
    ])
  })

  it('leaves nothing half-written', () => {
    const ledger = ledgerOf(inForce)
    const size = ledger.register.book.size()
    leftOf(
      ledger.take(recorded(now, amended(p, 'v2', { d: now }), rescinded('policy:x', { d: now })), 'live'),
    )

    expect(ledger.register.book.size()).toBe(size)
  })
})

// domain §4, "Accept vs reject": an unknown target and an act below the policy's level are refused live.
describe('what cannot have happened is refused live', () => {
  const taken: ReadonlyArray<
    readonly [
      what: string,
      code: string,
      path: string,
      before: ReadonlyArray<Step>,
      acts: ReadonlyArray<ActInput>,
    ]
  > = [
    [
      'an officer replacing what council made (R15b)',
      'no-power',
      '/0/by',
      inForce,
      [
        enacted('policy:n', {
          d: now,
          by: cityManager,
          data: { kind: 'administrative-policy', replaces: [p] },
        }),
      ],
    ],
    [
      'replacing what has ended',
      'policy-already-ended',
      '/0/data/replaces/0',
      ended,
      [enacted('policy:n', { d: now, data: { replaces: [p] } })],
    ],
    [
      'enacting an id twice in one command',
      'policy-already-enacted',
      '/1/data/policy',
      [covered],
      [enacted(p, { d: now }), enacted(p, { d: now })],
    ],
    ['importing what was enacted', 'policy-already-enacted', '/0/data/policy', inForce, [imported(p)]],
    [
      'settling a motion twice in one command',
      'motion-already-settled',
      '/1/data/motion',
      moved,
      [withdrawn('motion:m', { d: now }), defeated('motion:m', { d: now })],
    ],
    [
      'passing one resolution twice',
      'resolution-already-passed',
      '/0/data/resolution',
      [recorded('2021-01-01', passed('resolution:r', { d: '2021-01-01' }))],
      [passed('resolution:r', { d: now })],
    ],
    [
      'seeing a policy nobody recorded',
      'policy-unknown',
      '/0/data/policy',
      inForce,
      [attested('policy:x', 'in-force', now)],
    ],
    [
      'seeing a policy tomorrow',
      'observed-in-the-future',
      '/0/data/observedOn',
      inForce,
      [attested(p, 'in-force', '2024-06-02')],
    ],
    [
      'a sitting held tomorrow',
      'held-in-the-future',
      '/0/data/heldOn',
      inForce,
      [{ type: 'MeetingConvened', data: { meeting: 'meeting:m', body: 'council', heldOn: '2024-06-02' } }],
    ],
    [
      'a vote on a motion nobody made',
      'motion-unknown',
      '/0/data/on/motion',
      inForce,
      [{ type: 'VoteRecorded', decidedOn: now, data: { on: { matter: 'motion', motion: 'motion:x' } } }],
    ],
    [
      'rescinding a resolution nobody passed',
      'resolution-unknown',
      '/0/data/resolution',
      inForce,
      [
        {
          type: 'ResolutionRescinded',
          decidedOn: now,
          by: council,
          data: { resolution: 'resolution:x', effectOnAdopted: 'ceases' },
        },
      ],
    ],
    [
      'a direction in a resolution nobody passed',
      'resolution-unknown',
      '/0/data/resolution',
      inForce,
      [
        {
          type: 'DirectionIssued',
          decidedOn: now,
          data: { resolution: 'resolution:x', key: 'k', addressee: 'City Manager', task: 'do it' },
        },
      ],
    ],
    [
      'taking away a power nobody gave',
      'authority-unknown',
      '/0/data/authority',
      inForce,
      [{ type: 'AuthorityRevoked', decidedOn: now, by: council, data: { authority: 'authority:x' } }],
    ],
    [
      'coverage of days that have not come',
      'coverage-ahead',
      '/0/data/to',
      inForce,
      [
        {
          type: 'RegisterCoverageDeclared',
          data: { from: null, to: '2100-01-01', completeness: 'complete' },
        },
      ],
    ],
    [
      'coverage that ends before it begins',
      'coverage-reversed',
      '/0/data/to',
      inForce,
      [
        {
          type: 'RegisterCoverageDeclared',
          data: { from: '2024-02-01', to: '2024-01-01', completeness: 'complete' },
        },
      ],
    ],
    [
      'a correction that changes nothing',
      'correction-empty',
      '/0/data/to',
      inForce,
      [corrected(eventId(3), '/data/title', 'p', 'p')],
    ],
    [
      'a correction that adds a member nobody knows',
      'correction-breaks-event',
      '/0/data/path',
      inForce,
      [corrected(eventId(3), '/data/number', null, '6,030')],
    ],
    [
      'a correction that takes from a decision its day',
      'correction-breaks-event',
      '/0/data/to',
      inForce,
      [corrected(eventId(3), '/decidedOn', { edtf: '2020-01-01', text: '2020-01-01' }, null)],
    ],
    [
      'a correction of a correction, which nothing reads',
      'correction-of-correction',
      '/0/data/target',
      [
        ...inForce,
        recorded('2021-01-01', corrected(eventId(3), '/decidedOn/edtf', '2020-01-01', '2020-01-02')),
      ],
      [corrected(eventId(4), '/data/to', '2020-01-02', '2020-01-03')],
    ],
    [
      'a label that no reference can name',
      'label-malformed',
      '/0/label',
      inForce,
      [passed('resolution:r', { d: now, label: 'the vote' })],
    ],
  ]

  it.each(taken)('%s', (_, code, path, before, acts) => {
    const problems = refused(before, ...acts)

    expect(told(problems)).toEqual([[code, path]])
    expect(unclear(problems)).toEqual([])
  })
})
