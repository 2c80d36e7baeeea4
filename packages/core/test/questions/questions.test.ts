import { describe, expect, it } from 'vitest'
import {
  authorityFor,
  changesBetween,
  explain,
  findings,
  knowledgeDiff,
  policiesInForce,
  resolveIdentifier,
  statusOf,
  timelineOf,
  versionInForce,
  type ActData,
  type ActInput,
  type SubjectId,
} from '../../src/index.js'
import {
  amended,
  attested,
  cityManager,
  convened,
  council,
  corrected,
  enacted,
  imported,
  passed,
  proposesToRescind,
  rescinded,
  standing,
} from '../acts.js'
import { done } from '../deeds.js'
import {
  ask,
  covered,
  emptyLedger,
  eventId,
  history,
  leftOf,
  q,
  record,
  recorded,
  rightOf,
  today,
  type History,
} from '../history.js'
import { told } from '../problems.js'

const [p, r] = ['policy:p' as SubjectId, 'policy:r' as SubjectId]

describe('the times of a question', () => {
  const { register } = history(standing(p))
  const problems = (times: object) => told(leftOf(statusOf(register, today)(p, times as never)))

  it.each<readonly [string, object, ReadonlyArray<readonly [string, string]>]>([
    ['a day that is not on the calendar', { on: '2024-02-30' }, [['date-not-on-calendar', '/on']]],
    ['a day in slashes', { on: '2024/02/03' }, [['date-slashes', '/on']]],
    ['a moment for a day', { on: '2024-02-03T12:00:00Z' }, [['date-with-time', '/on']]],
    [
      'a day of decision that is none',
      { on: '2024-01-01', asDecidedBy: '10/8/16' },
      [['date-ambiguous', '/asDecidedBy']],
    ],
    [
      'knowledge on a day that is not on the calendar',
      { on: '2024-01-01', knownAt: '2024-02-30' },
      [['date-not-on-calendar', '/knownAt']],
    ],
    [
      'everything at once',
      { on: '2024-02-30', asDecidedBy: '', knownAt: '10/8/16' },
      [
        ['date-not-on-calendar', '/on'],
        ['date-empty', '/asDecidedBy'],
        ['date-ambiguous', '/knownAt'],
      ],
    ],
  ])('%s is refused with its place', (_, times, expected) => {
    expect(problems(times)).toEqual(expected)
  })

  it('a moment of knowledge in local time is told to be written in UTC', () => {
    expect(problems({ on: '2024-01-01', knownAt: '2024-01-01T00:00:00-07:00' })).toEqual([
      ['instant-not-utc', '/knownAt'],
    ])
  })

  it('half an event of knowledge is one problem', () => {
    expect(problems({ on: '2024-01-01', knownAt: { seq: 1.5 } })).toEqual([['not-a-count', '/knownAt/seq']])
  })

  it('a bare day of knowledge is the end of that day in the municipality', () => {
    const ledger = history(recorded('2024-03-01', enacted(p, { d: '2024-02-05' })))
    const at = (knownAt: string) => ask(ledger, p, { on: '2024-02-10', knownAt }).status

    expect(at('2024-02-29')).toBe('not-in-force')
    expect(at('2024-03-01')).toBe('in-force')
    expect(at('2024-03-01T18:59:59.999999Z')).toBe('not-in-force')
    expect(at('2024-03-01T19:00:00.000000Z')).toBe('in-force')
  })

  it('a moment of knowledge may be told less finely, as Date does: what is left out are noughts', () => {
    const ledger = history(recorded('2024-03-01', enacted(p, { d: '2024-02-05' })))
    const at = (knownAt: string) => ask(ledger, p, { on: '2024-02-10', knownAt })

    expect(at(new Date('2024-03-01T19:00:00Z').toISOString())).toMatchObject({
      status: 'in-force',
      knownAt: '2024-03-01T19:00:00.000Z',
    })
    expect(at('2024-03-01T18:59Z').status).toBe('not-in-force')
    expect(at('2024-03-01T19:00:00Z').status).toBe('in-force')
    expect(problems({ on: '2024-01-01', knownAt: '2024-02-30T00:00:00.000Z' })).toEqual([
      ['instant-spelling', '/knownAt'],
    ])
  })

  it('knowledge by number is the events up to that one, itself included', () => {
    const ledger = history(recorded('2024-03-01', enacted(p, { d: '2024-02-05' })))

    expect(ask(ledger, p, { on: '2024-02-10', knownAt: { seq: 1 } }).reason).toBe('no-record')
    expect(ask(ledger, p, { on: '2024-02-10', knownAt: { seq: 2 } }).status).toBe('in-force')
  })

  it('knowledge by the number of an event there is not is refused, and not answered as if that were the last', () => {
    const { register } = history(recorded('2024-03-01', enacted(p, { d: '2024-02-05' })))
    const on = '2024-02-10'
    const beyond = (path: string) => ({
      code: 'known-at-beyond-end',
      path,
      sentence:
        'There is no event number 3 here; the ledger has 3 events, numbers 0 to 2, as far as it was read.',
    })

    expect(leftOf(statusOf(register, today)(p, { on, knownAt: { seq: 3 } }))).toMatchObject([
      beyond('/knownAt/seq'),
    ])
    expect(leftOf(findings(register, today)({ knownAt: { seq: 3 } }))).toMatchObject([beyond('/knownAt/seq')])
    expect(
      leftOf(knowledgeDiff(register, today)({ on, knownAt1: { seq: 3 }, knownAt2: { seq: 2 } })),
    ).toMatchObject([beyond('/knownAt1/seq')])
    const nothing = emptyLedger({ municipality: false }).register
    expect(leftOf(statusOf(nothing, today)(p, { on, knownAt: { seq: 0 } }))).toMatchObject([
      { sentence: 'There is no event number 0 here; the ledger has no events, as far as it was read.' },
    ])
    const single = emptyLedger().register
    expect(leftOf(statusOf(single, today)(p, { on, knownAt: { seq: 1 } }))).toMatchObject([
      {
        sentence:
          'There is no event number 1 here; the ledger has one event, number 0, as far as it was read.',
      },
    ])
  })

  // The zone that turns a bare day, or a moment, into knowledge is the one known then.
  it('knowledge of a day stays what it was when the zone of the municipality is corrected later', () => {
    const enactment = recorded('2024-03-01', enacted(p, { d: '2024-03-01' }))
    const motion = recorded('2024-03-01', proposesToRescind('motion:m', p, '2024-03-02'))
    const late = { on: '2024-03-02', knownAt: '2024-03-01T19:30:00.000000Z' }
    const correction = recorded(
      '2024-06-01',
      corrected(eventId(1), '/data/zone', 'America/Edmonton', 'Pacific/Kiritimati'),
    )

    expect(ask(history(enactment, motion, correction), p, late).status).toBe(
      ask(history(enactment, motion), p, late).status,
    )
  })

  it('knowledge of an older register is what it claims to have recorded by then, and is flagged as a claim', () => {
    const claimed = { recordedAt: '2012-05-01T00:00:00.000000Z', register: 'legistar' }
    const ledger = history(
      recorded('2024-03-01', enacted(p, { d: '2012-04-01', claimed }), enacted(r, { d: '2012-04-01' })),
    )
    const knownAt = (instant: string) => ({ on: '2012-06-01', knownAt: { register: 'legistar', instant } })

    expect(ask(ledger, p, knownAt('2012-04-30T23:59:59.999999Z')).reason).toBe('no-record')
    expect(ask(ledger, p, knownAt('2012-05-01T00:00:00.000000Z'))).toMatchObject({
      status: 'in-force',
      flags: ['projected', 'claimed-knowledge'],
    })
    expect(ask(ledger, r, knownAt('2020-01-01T00:00:00.000000Z')).reason).toBe('no-record')
  })
})

describe('an answer', () => {
  const ledger = history(
    standing(p),
    recorded('2024-01-10', rescinded(p, { d: '2024-01-10', eff: '2024-02-01' })),
    recorded('2024-01-11', corrected(eventId(4), '/data/effectiveOn/edtf', '2024-02-01', '2024-03-01')),
  )

  it('cites the events it rests on, and what corrected them', () => {
    expect(ask(ledger, p, { on: '2024-03-01' }).citations).toEqual([
      { event: eventId(3), seq: 2, type: 'PolicyEnacted' },
      { event: eventId(4), seq: 3, type: 'PolicyRescinded' },
      { event: eventId(5), seq: 4, type: 'RecordCorrected' },
    ])
  })

  it('says its question, its days and its profile', () => {
    expect(
      ask(ledger, p, { on: '2024-03-01', asDecidedBy: '2024-06-01', knownAt: '2024-07-01' }),
    ).toMatchObject({
      policy: p,
      on: '2024-03-01',
      asDecidedBy: '2024-06-01',
      knownAt: '2024-07-01',
      profileId: 'core',
      inForceFrom: { earliest: '2010-01-01', latest: '2010-01-01' },
      ceasesOn: { earliest: '2024-03-01', latest: '2024-03-01' },
    })
  })

  it('is put into words that name its status, its reason, its days and its events', () => {
    const { steps } = rightOf(explain(ledger.register, today)(ask(ledger, p, { on: '2024-03-01' })))
    const about = (what: string) => steps.filter((step) => step.about === what)

    expect(about('answer')).toHaveLength(1)
    expect(about('answer')[0]?.sentence).toContain('rescinded')
    expect(about('event').flatMap(({ events }) => events)).toEqual([eventId(3), eventId(4), eventId(5)])
    expect(about('days').map(({ rule }) => rule)).toEqual(['R2', 'R2'])
    expect(about('flag').map(({ rule }) => rule)).toEqual(['R2'])
    expect(steps.every(({ sentence }) => /[.?]$/.test(sentence))).toBe(true)
  })

  it('that nobody can give is put into words with every way it can be', () => {
    const open = history(standing(p), recorded('2024-05-20', proposesToRescind('motion:m', p, '2024-06-10')))
    const { steps } = rightOf(explain(open.register, today)(ask(open, p, { on: '2024-07-01' })))
    const possibilities = steps.filter(({ about }) => about === 'possibility')

    expect(possibilities).toHaveLength(2)
    expect(possibilities[0]?.sentence).toContain('rescinded')
    expect(possibilities[1]?.sentence).toContain('in force')
  })
})

describe('policies in force', () => {
  const ledger = history(
    standing(p),
    standing(r),
    recorded('2020-01-01', enacted('policy:later', { d: '2020-01-01' })),
    recorded('2021-01-01', rescinded(p, { d: '2021-01-01' })),
    recorded('2021-06-01', proposesToRescind('motion:m', r, '2021-07-01')),
  )
  const on = (day: string, more: object = {}) =>
    rightOf(policiesInForce(ledger.register, today)({ on: day, ...more }))
  const names = (all: ReadonlyArray<{ readonly policy: string }> | undefined) =>
    all?.map(({ policy }) => policy)

  it('are those certainly in force, and apart from them those that may be', () => {
    expect(
      [on('2019-01-01'), on('2020-06-01'), on('2022-01-01')].map(({ certain, possible }) => [
        names(certain),
        names(possible),
      ]),
    ).toEqual([
      [[p, r], []],
      [[p, r, 'policy:later'], []],
      [['policy:later'], [r]],
    ])
  })

  it('come with those that are certainly not, if asked for', () => {
    expect(names(on('2022-01-01', { excluded: true }).excluded)).toEqual([p])
    expect(on('2022-01-01').excluded).toBeUndefined()
  })

  it('are those known then', () => {
    expect(names(on('2022-01-01', { knownAt: '2020-06-01' }).certain)).toEqual([p, r, 'policy:later'])
    expect(names(on('2022-01-01', { knownAt: '2015-01-01' }).certain)).toEqual([p, r])
  })

  it('are complete where coverage is declared', () => {
    expect(on('2022-01-01').complete).toBe(true)
    expect(
      rightOf(policiesInForce(record([standing(p)]).register, today)({ on: '2022-01-01' })).complete,
    ).toBe(false)
  })
})

describe('a number', () => {
  const numbered = (policy: string, d: string, text: string, from?: string) =>
    recorded(
      d,
      enacted(policy, { d, data: { identifiers: [{ text, ...(from === undefined ? {} : { from }) }] } }),
    )
  const reused = history(
    numbered(p, '2010-01-01', '6,030'),
    recorded('2015-01-01', rescinded(p, { d: '2015-01-01' })),
    numbered(r, '2018-01-01', '6030'),
  )
  const resolve = (ledger: ReturnType<typeof history>, on: string) =>
    rightOf(resolveIdentifier(ledger.register, today)('Policy 6,030', { on }))

  it('used again is the one in force, and was the other’s before', () => {
    expect(resolve(reused, '2012-01-01')).toEqual({ bearer: p, possible: [p], former: [] })
    expect(resolve(reused, '2020-01-01')).toEqual({ bearer: r, possible: [r], former: [p] })
  })

  it('used twice at a time names neither', () => {
    const twice = history(numbered(p, '2010-01-01', '6,030'), numbered(r, '2012-01-01', '6030'))

    expect(resolve(twice, '2020-01-01')).toEqual({ bearer: null, possible: [p, r], former: [] })
  })

  it('is borne from its own day on', () => {
    const later = history(numbered(p, '2010-01-01', '6,030', '2016-01-01'))

    expect(resolve(later, '2015-12-31').bearer).toBeNull()
    expect(resolve(later, '2016-01-01').bearer).toBe(p)
  })
})

describe('a timeline', () => {
  const ledger = history(
    recorded('2024-01-10', enacted(p, { d: '2024-01-10', eff: '2024-02-01' })),
    recorded('2024-05-01', rescinded(p, { d: '2024-05-01' })),
  )

  it('is the whole life of a policy in stretches of days', () => {
    const { periods } = rightOf(timelineOf(ledger.register, today)(p))

    expect(periods.map(({ from, until, status, reason }) => [from, until, status, reason])).toEqual([
      [null, '2024-01-10', 'not-in-force', 'not-yet-enacted'],
      ['2024-01-10', '2024-02-01', 'not-in-force', 'not-commenced'],
      ['2024-02-01', '2024-05-01', 'in-force', null],
      ['2024-05-01', null, 'not-in-force', 'rescinded'],
    ])
  })

  it('is shorter by what had been decided, and by what was known', () => {
    const ends = (times: object) => rightOf(timelineOf(ledger.register, today)(p, times)).periods.at(-1)

    expect(ends({ asDecidedBy: '2024-04-30' })).toMatchObject({ from: '2024-02-01', status: 'in-force' })
    expect(ends({ knownAt: '2024-04-30' })).toMatchObject({ from: '2024-02-01', status: 'in-force' })
  })

  it('of what is not on record has none', () => {
    expect(rightOf(timelineOf(ledger.register, today)(r))).toEqual({
      policy: r,
      portion: null,
      territory: null,
      onRecord: false,
      periods: [],
    })
  })
})

describe('changes between two days', () => {
  const ledger = history(
    recorded('2024-01-10', enacted(p, { d: '2024-01-10' })),
    recorded('2024-02-01', enacted(r, { d: '2024-02-01', data: { replaces: [p] } })),
  )
  const between = (from: string, to: string) =>
    rightOf(changesBetween(ledger.register, today)({ from, to })).map(({ policy, on, before, after }) => [
      policy,
      on,
      before.status,
      after.status,
    ])

  it('are the turns after the first day, up to and including the last', () => {
    expect(between('2024-01-09', '2024-02-01')).toEqual([
      [p, '2024-01-10', 'not-in-force', 'in-force'],
      [p, '2024-02-01', 'in-force', 'not-in-force'],
      [r, '2024-02-01', 'not-in-force', 'in-force'],
    ])
    expect(between('2024-01-10', '2024-01-31')).toEqual([])
  })

  it('are not to be had backwards', () => {
    expect(
      told(leftOf(changesBetween(ledger.register, today)({ from: '2024-02-02', to: '2024-02-01' }))),
    ).toEqual([['range-reversed', '/to']])
  })
})

describe('the difference between two states of knowledge', () => {
  const ledger = history(standing(p), standing(r), recorded('2024-03-01', rescinded(p, { d: '2024-01-10' })))

  it('is the policies of which something else is said, and what was recorded in between', () => {
    const changes = rightOf(
      knowledgeDiff(
        ledger.register,
        today,
      )({ on: '2024-02-01', knownAt1: '2024-02-01', knownAt2: '2024-03-01' }),
    )

    expect(changes).toMatchObject([
      {
        policy: p,
        earlier: { status: 'in-force' },
        later: { status: 'not-in-force', reason: 'rescinded' },
        recordedBetween: [{ event: eventId(5) }],
      },
    ])
  })

  it('names the knowledge that cannot be read', () => {
    const asked = knowledgeDiff(
      ledger.register,
      today,
    )({ on: '2024-02-01', knownAt1: '2024-02-30', knownAt2: '10/8/16' })

    expect(told(leftOf(asked)).map(([, path]) => path)).toEqual(['/knownAt1', '/knownAt2'])
  })
})

describe('the authority of a policy', () => {
  it('is who enacted it, by which resolution', () => {
    const ledger = history(
      recorded(
        '2024-01-10',
        passed('resolution:r', { d: '2024-01-10', label: 'vote' }),
        enacted(p, { d: '2024-01-10', causedBy: ['#vote'] }),
      ),
    )

    expect(rightOf(authorityFor(ledger.register, today)(p, { on: '2024-02-01' }))).toMatchObject({
      by: { body: 'council' },
      resolutions: ['resolution:r'],
      powers: [],
      enactment: eventId(4),
    })
  })

  it('of an imported policy is not on record', () => {
    const ledger = history(recorded('2024-01-10', imported(p)))

    expect(rightOf(authorityFor(ledger.register, today)(p, { on: '2024-02-01' }))).toMatchObject({
      by: null,
      enactment: null,
    })
  })
})

describe('versions', () => {
  it('of an uncertain day are both possible while the amendment may have come', () => {
    const ledger = history(
      standing(p),
      recorded('2024-06-01', amended(p, 'v2', { d: '2024-01-10/2024-05-31', eff: '2024-01-10/2024-05-31' })),
    )
    const on = (day: string) => rightOf(versionInForce(ledger.register, today)(p, { on: day }))

    expect(on('2024-01-09').version?.version).toBe('v1')
    expect(on('2024-03-01')).toMatchObject({ version: null })
    expect(
      on('2024-03-01')
        .possible.map(({ version }) => version)
        .toSorted(),
    ).toEqual(['v1', 'v2'])
    expect(on('2024-05-31').version?.version).toBe('v2')
  })

  it('of a policy that is not in force are none', () => {
    const ledger = history(standing(p), recorded('2024-06-01', rescinded(p, { d: '2024-06-01' })))

    expect(rightOf(versionInForce(ledger.register, today)(p, { on: '2024-06-01' })).version).toBeNull()
  })
})

describe('findings', () => {
  const codes = (ledger: ReturnType<typeof history>, question: object = {}) =>
    rightOf(findings(ledger.register, today)(question))
      .map(({ code }) => code)
      .filter((code) => !code.startsWith('not-stated'))

  it('of a motion whose day has passed are that its outcome is not recorded', () => {
    const ledger = history(
      standing(p),
      recorded('2024-05-20', proposesToRescind('motion:m', p, '2024-06-10')),
    )

    expect(codes(ledger)).toEqual(['outcome-not-recorded'])
    expect(codes(ledger, { knownAt: '2024-06-09' })).toEqual([])
  })

  it('of a resolution whose effect never came are that it is not recorded', () => {
    const ledger = history(
      standing(p),
      recorded('2024-05-20', proposesToRescind('motion:m', p, '2024-06-10')),
      recorded('2024-06-10', passed('resolution:r', { d: '2024-06-10', data: { motion: 'motion:m' } })),
    )

    expect(codes(ledger)).toEqual(['effect-not-recorded'])
  })

  it('of a decision dated after it was recorded are that it cannot be', () => {
    expect(codes(history(recorded('2024-01-01', enacted(p, { d: '2024-06-01' }))))).toEqual([
      'decided-after-recorded',
    ])
  })

  it('of a resolution of a closed sitting without a quorum are both', () => {
    const ledger = history(
      recorded('2024-06-10', convened('meeting:m', '2024-06-10', { data: { public: false, quorum: false } })),
      recorded(
        '2024-06-11',
        passed('resolution:r', { d: '2024-06-10', meeting: { id: 'meeting:m', item: 1 } }),
      ),
    )

    expect(codes(ledger)).toEqual(['closed-meeting', 'no-quorum'])
  })

  it('of votes that do not add up are that they do not', () => {
    const vote = (data: Partial<ActData<'VoteRecorded'>>): ActInput => ({
      type: 'VoteRecorded',
      decidedOn: '2024-06-10',
      data: { on: { matter: 'motion', motion: 'motion:m' }, ...data },
    })
    const members = [{ member: 'member-1', vote: 'for' }] as const
    const ledger = history(
      recorded('2024-06-10', vote({ tally: { for: 2, against: 0 }, members })),
      recorded(
        '2024-06-10',
        passed('resolution:r', { d: '2024-06-10', data: { tally: { for: 3, against: 3 } } }),
      ),
    )

    expect(codes(ledger).toSorted()).toEqual(['passed-without-majority', 'vote-counts-differ'])
  })

  it.each([
    ['two thirds of the votes cast', { share: 'two-thirds', of: 'votes-cast' }, { for: 7, against: 4 }, true],
    [
      'two thirds of the votes cast',
      { share: 'two-thirds', of: 'votes-cast' },
      { for: 8, against: 4 },
      false,
    ],
    [
      'a majority of all',
      { share: 'majority', of: 'all-members' },
      { for: 7, against: 4, abstained: 0, absent: 4 },
      true,
    ],
    [
      'a majority of all',
      { share: 'majority', of: 'all-members' },
      { for: 8, against: 4, abstained: 0, absent: 3 },
      false,
    ],
    ['a majority of all, uncounted', { share: 'majority', of: 'all-members' }, { for: 7, against: 4 }, false],
    [
      'three quarters of those present',
      { share: 'three-quarters', of: 'members-present' },
      { for: 8, against: 1, abstained: 2 },
      true,
    ],
    [
      'everybody there',
      { share: 'unanimous', of: 'members-present' },
      { for: 9, against: 0, abstained: 0 },
      false,
    ],
    ['words alone', {}, { for: 7, against: 4 }, false],
  ] as const)('of a vote that needed %s say whether it fell short (%#)', (words, share, tally, isShort) => {
    const ledger = history(
      recorded('2024-06-01', proposesToRescind('motion:m', p, '2024-06-10')),
      recorded(
        '2024-06-10',
        {
          type: 'VoteRecorded',
          decidedOn: '2024-06-10',
          data: { on: { matter: 'motion', motion: 'motion:m' }, tally, requirement: { words, ...share } },
        },
        passed('resolution:r', { d: '2024-06-10', data: { motion: 'motion:m' } }),
      ),
    )

    expect(codes(ledger).includes('requirement-not-met')).toBe(isShort)
  })

  it('of an extension decided after the lapse are that it extends nothing', () => {
    const extended = (d: string): History =>
      history(
        recorded(
          '2024-01-01',
          enacted(p, {
            d: '2024-01-01',
            data: { sunset: { rule: 'term', n: 90, unit: 'days', from: 'commencement' } },
          }),
        ),
        recorded(d, done('SunsetExtended', d, { policy: p, sunset: { rule: 'lastDay', on: '2025-12-31' } })),
      )

    expect(codes(extended('2024-03-30'))).toEqual([])
    expect(codes(extended('2024-03-31'))).toEqual(['late-extension'])
    expect(q(extended('2024-03-30'), p, '2024-06-01')).toBe('IF')
    expect(q(extended('2024-03-31'), p, '2024-06-01')).toBe('NIF(expired)')
  })

  it('of a limit are not that it is late where it limits what was revived, or where the one before had no power', () => {
    const sunset = (d: string, on: string, by: NonNullable<ActInput['by']> = council) =>
      recorded(d, done('SunsetSet', d, { policy: p, sunset: { rule: 'lastDay', on } }, { by }))
    const revived = history(
      standing(p, { sunset: { rule: 'lastDay', on: '2020-12-31' } }),
      recorded(
        '2021-06-01',
        done('PolicyRevived', '2021-06-01', { policy: p, words: 'That it be revived.' }, { by: council }),
      ),
      sunset('2021-06-02', '2023-12-31'),
    )
    const powerless = history(
      standing(p),
      sunset('2020-01-01', '2020-06-30', cityManager),
      sunset('2020-09-02', '2023-12-31'),
    )

    expect([codes(revived), codes(powerless)]).toEqual([[], ['no-power']])
  })

  it('of a vote on a reading do not speak of the resolution, and the vote says more than the resolution repeats', () => {
    const found = (on: object, tally: object, repeated: object) =>
      codes(
        history(
          recorded('2024-06-01', proposesToRescind('motion:m', p, '2024-06-10')),
          recorded(
            '2024-06-10',
            {
              type: 'VoteRecorded',
              decidedOn: '2024-06-10',
              data: {
                on,
                tally,
                requirement: { words: 'all present', share: 'unanimous', of: 'members-present' },
              },
            } as ActInput,
            passed('resolution:r', { d: '2024-06-10', data: { motion: 'motion:m', tally: repeated } }),
          ),
        ),
      )
    const motion = { matter: 'motion', motion: 'motion:m' }

    expect(found(motion, { for: 5, against: 0, abstained: 4 }, { for: 5, against: 0 })).toContain(
      'requirement-not-met',
    )
    expect(
      found(
        { matter: 'reading', policy: p, motion: 'motion:m' },
        { for: 2, against: 9, abstained: 0 },
        { for: 7, against: 4 },
      ),
    ).not.toContain('requirement-not-met')
  })

  it('of a number that two policies bear or bore name both, however they spell it', () => {
    const ledger = history(
      recorded(
        '2010-01-01',
        enacted(p, { d: '2010-01-01', data: { identifiers: [{ text: 'Policy 6,030' }] } }),
      ),
      recorded('2012-01-01', rescinded(p, { d: '2012-01-01' })),
      recorded('2014-01-01', enacted(r, { d: '2014-01-01', data: { identifiers: [{ text: '6030' }] } })),
      recorded(
        '2015-01-01',
        enacted('policy:s', { d: '2015-01-01', data: { identifiers: [{ text: '6.030' }] } }),
      ),
    )
    const reused = rightOf(findings(ledger.register, today)({ kinds: ['number-reused'] }))

    expect(reused).toMatchObject([
      { subject: p, sentence: `The number “Policy 6,030” is or was that of ${p} and of ${r}.` },
      { subject: r, sentence: `The number “6030” is or was that of ${p} and of ${r}.` },
    ])
  })

  it('are that an extension was late of whoever had made the policy, with its sunset', () => {
    for (const by of ['council', 'officer'] as const) {
      const ledger = history(
        recorded('2020-01-01', {
          ...enacted(p, { d: '2020-01-01', data: { sunset: { rule: 'lastDay', on: '2023-12-31' } } }),
          by: { body: by, instrument: 'decision' },
        }),
        recorded(
          '2024-02-25',
          done('SunsetExtended', '2024-02-25', { policy: p, sunset: { rule: 'lastDay', on: '2026-12-31' } }),
        ),
      )

      expect(q(ledger, p, '2024-06-01')).toBe('NIF(expired)')
      expect(codes(ledger)).toContain('late-extension')
    }
  })

  it.each([
    ['gb', '2024-06-30', ['early-reversal']],
    ['gb', '2024-07-01', []],
    ['core', '2024-02-01', []],
  ])('of a reversal under %s on %s are %j', (profile, d, expected) => {
    const ledger = history(
      recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile } }),
      recorded('2024-01-01', enacted(p, { d: '2024-01-01' })),
      recorded(d, rescinded(p, { d })),
    )

    expect(codes(ledger)).toEqual(expected)
    expect(q(ledger, p, d)).toBe('NIF(rescinded)')
    const inPart = history(
      recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile } }),
      recorded('2024-01-01', enacted(p, { d: '2024-01-01' })),
      recorded(d, rescinded(p, { d, data: { portions: ['s. 2'] } })),
    )
    expect(codes(inPart)).toEqual([])
  })

  it.each([
    ['us', {}, ['missing-notice']],
    ['us', { tally: { for: 5, against: 4 } }, ['missing-notice']],
    ['us', { tally: { for: 6, against: 3 } }, []],
    ['us', { tally: { for: 5, against: 4, abstained: 0, absent: 0 } }, []],
    ['core', {}, []],
  ])('of a rescission without notice under %s that carried with %j are %j', (profile, carried, expected) => {
    const motion = 'motion:rescind'
    const notice = {
      type: 'MotionNoticeGiven',
      by: council,
      decidedOn: '2024-01-01',
      data: { motion, text: 'That it be rescinded.' },
    } as const
    const voted = (...before: ReadonlyArray<ActInput>): History =>
      history(
        recorded('1995-01-04', { type: 'ProfileAdopted', data: { profile } }),
        recorded('2020-01-01', enacted(p, { d: '2020-01-01' })),
        recorded('2024-01-02', ...before, {
          type: 'MotionProposed',
          data: { motion, text: 'That it be rescinded.', intendedEffects: [] },
        }),
        recorded(
          '2024-02-01',
          {
            label: 'vote',
            type: 'ResolutionPassed',
            by: council,
            decidedOn: '2024-02-01',
            data: { resolution: 'resolution:r', motion, ...carried },
          },
          rescinded(p, { d: '2024-02-01', causedBy: ['#vote'] }),
        ),
      )

    expect(codes(voted())).toEqual(expected)
    expect(codes(voted(notice))).toEqual([])
  })

  it('of records that cannot all be true are that they conflict', () => {
    const ledger = history(
      standing(p),
      recorded('2024-07-01', rescinded(p, { d: '2024-06-10' }), attested(p, 'in-force', '2024-07-01')),
    )

    expect(codes(ledger)).toEqual(['conflicting-records'])
    expect(ask(ledger, p, { on: '2024-08-01' })).toMatchObject({
      status: 'undetermined',
      reason: 'conflicting-records',
    })
  })

  it('of an office that acted without a power on record are that none is', () => {
    const ledger = history(
      recorded('2024-06-10', enacted(p, { d: '2024-06-10', by: cityManager, data: { kind: 'procedure' } })),
    )

    expect(codes(ledger)).toEqual(['no-authority-at-enactment'])
  })

  it('of what a source does not state name each thing that is not stated', () => {
    const ledger = record([covered, recorded('2025-01-28', imported(p))])
    const gaps = rightOf(findings(ledger.register, today)({ kinds: ['not-stated'] }))

    expect(gaps.every(({ severity, subject }) => severity === 'gap' && subject === p)).toBe(true)
    expect(gaps.map(({ code }) => code)).toContain('not-stated:decidedOn')
  })

  it('come with conflicts first, then doubts, then gaps', () => {
    const ledger = history(
      recorded('2024-01-01', enacted(p, { d: '2024-06-01', data: { topic: 'snow' } })),
      recorded('2024-06-10', enacted(r, { d: '2024-06-10', data: { topic: 'snow' } })),
    )
    const severities = rightOf(findings(ledger.register, today)()).map(({ severity }) => severity)

    expect(severities).toEqual(
      severities.toSorted(
        (a, b) => ['conflict', 'doubt', 'gap'].indexOf(a) - ['conflict', 'doubt', 'gap'].indexOf(b),
      ),
    )
    expect(new Set(severities)).toEqual(new Set(['conflict', 'doubt', 'gap']))
  })
})
