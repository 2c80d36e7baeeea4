import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardProfiles, type ActInput, type Profile, type StatusAnswer } from '../../src/index.js'
import { attested, cityManager, council, enacted, imported, passed, rescinded } from '../acts.js'
import { byBylaw, cabinet, done, mayor, noted } from '../deeds.js'
import { ask, covered, emptyLedger, eventId, recorded, rightOf, type Ledger } from '../history.js'
import type { Span } from '../oracle/facts.js'
import { dated, dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'
import { said } from './tales.js'

const [p, old] = ['policy:p', 'policy:old'] as const
const core = standardProfiles.get('core') as Profile

/**
 * A law that says something of everything, and what each of its rules could say instead. A rule is told by its source;
 * `unchecked` is the one nobody checked.
 */
const switches = {
  rankOfAct: [core.rankOfAct.value, () => 4],
  rankOfKind: [core.rankOfKind.value, () => 1],
  onRevocation: ['lapse', 'survive'],
  commencement: [
    { n: 2, unit: 'days', after: ['enactment'] },
    { n: 5, unit: 'days', after: ['enactment'] },
  ],
  finalPassage: [['bylaw'], []],
  onAmalgamation: ['end', 'former-area'],
} as const
type Switch = keyof typeof switches

const term = { n: 4, unit: 'days' } as const
const lapse = { after: 1, unit: 'months', ends: 'on-the-date' } as const

const lawOf = (changed: Switch | 'terms' | 'lapses' | null, unchecked: string | null): Profile => {
  const rule = <A>(name: string, value: A) => ({
    value,
    source: `Rule on ${name}`,
    checked: name !== unchecked,
  })
  const plain = Object.fromEntries(
    Object.entries(switches).map(([name, [usual, other]]) => [
      name,
      rule(name, name === changed ? other : usual),
    ]),
  )
  return {
    ...core,
    ...plain,
    id: 'law',
    terms: { short: rule('terms', changed === 'terms' ? { ...term, n: 7 } : term) },
    lapses: { poll: rule('lapses', changed === 'lapses' ? { ...lapse, after: 2 } : lapse) },
  }
}
const names = [...(Object.keys(switches) as ReadonlyArray<Switch>), 'terms', 'lapses'] as const

interface Tale {
  readonly enacted: Span
  readonly kind: 'bylaw' | 'council-policy' | 'administrative-policy'
  readonly commencement: object
  readonly limited: boolean
  readonly approved: Span | null
  readonly upon: ReadonlyArray<(d: string) => ActInput>
  readonly days: ReadonlyArray<Span>
}

const bodies = [cityManager, council, byBylaw, { body: 'committee', instrument: 'decision' }, null] as const
const upon: ReadonlyArray<(d: string) => ActInput> = [
  ...bodies.map((by) => (d: string) => rescinded(p, { d, by })),
  ...bodies.map((by) => (d: string) => done('PolicySuspended', d, { policy: p }, { by })),
  (d) => done('SunsetSet', d, { policy: p, sunset: { rule: 'asLawProvides', class: 'short' } }),
  (d) => done('AuthorityRevoked', d, { authority: 'authority:a' }, { by: byBylaw }),
  (d) =>
    done(
      'MunicipalityAmalgamated',
      d,
      { successor: 'ocd-division/country:ca/csd:1', area: 'a' },
      { by: cabinet },
    ),
]

const span = fc
  .tuple(fc.nat({ max: 8 }), fc.constantFrom(0, 0, 0, 3))
  .map(([from, width]) => ({ from, to: from + width }))

const tales: fc.Arbitrary<Tale> = fc.record({
  enacted: span,
  kind: fc.constantFrom('bylaw', 'council-policy', 'administrative-policy'),
  commencement: fc.constantFrom(
    { rule: 'asLawProvides' },
    { rule: 'onEnactment' },
    { rule: 'onDate', on: dateOf(6) },
  ),
  limited: fc.boolean(),
  approved: fc.option(span),
  upon: fc.uniqueArray(fc.constantFrom(...upon), { maxLength: 2 }),
  days: fc.tuple(span, span),
})

const toldUnder = (law: Profile, tale: Tale): Ledger => {
  const ledger = emptyLedger({ profiles: new Map([[law.id, law]]) })
  const take = (...acts: ReadonlyArray<ActInput>): void => {
    rightOf(ledger.take(recorded(dateOf(90), ...acts)))
  }
  rightOf(ledger.take(covered))
  take(noted('ProfileAdopted', { profile: law.id }))
  take(
    done(
      'AuthorityConferred',
      dateOf(-9),
      { authority: 'authority:a', grantee: { body: 'officer', office: 'City Manager' } },
      { by: byBylaw },
    ),
    enacted(old, { d: dateOf(-8) }),
    passed('resolution:r', { d: dateOf(-1) }),
  )
  take(
    enacted(p, {
      d: dated(tale.enacted),
      by: byBylaw,
      causedBy: [eventId(ledger.register.book.size())],
      data: {
        kind: tale.kind,
        commencement: tale.commencement,
        authority: 'authority:a',
        replaces: [old],
        ...(tale.limited ? { sunset: { rule: 'asLawProvides', class: 'short' } } : {}),
      },
    }),
  )
  if (tale.approved !== null)
    take(done('ExecutiveApproved', dated(tale.approved), { resolution: 'resolution:r' }, { by: mayor }))
  tale.upon.forEach((act, at) => take(act(dated(tale.days[at] as Span) as string)))
  return ledger
}

const window = Array.from({ length: 15 }, (_, at) => dateOf(at - 1)).filter((_, at) => at % 2 === 0)
const lists = ({ assumptions }: StatusAnswer, source: string): boolean =>
  assumptions.some(({ code, sentence }) => code === 'rule-unchecked' && sentence.includes(`(${source})`))

describe('a rule of a profile that nobody checked', () => {
  it('is among the assumptions of every answer that would be another one by another rule (R16)', () => {
    fc.assert(
      fc.property(tales, fc.constantFrom(...names), fc.constantFrom(p, old), (tale, name, policy) => {
        const [ledger, other] = [lawOf(null, name), lawOf(name, name)].map((law) => toldUnder(law, tale)) as [
          Ledger,
          Ledger,
        ]
        for (const on of window) {
          const [answer, without] = [ledger, other].map((one) => ask(one, policy, { on })) as [
            StatusAnswer,
            StatusAnswer,
          ]
          if (JSON.stringify(said([answer])) === JSON.stringify(said([without]))) continue
          expect(lists(answer, `Rule on ${name}`), `${policy} ${on} ${name}`).toBe(true)
        }
      }),
      runs(40),
    )
  })
})

describe('what is taken for granted of the days of a record', () => {
  const day = fc.nat({ max: 8 })
  const codes = (ledger: Ledger, policy: string, on: string): ReadonlyArray<string> =>
    ask(ledger, policy, { on }).assumptions.map(({ code }) => code)
  const told = (...acts: ReadonlyArray<ActInput>): Ledger => {
    const ledger = emptyLedger()
    rightOf(ledger.take(covered))
    for (const act of acts) rightOf(ledger.take(recorded(dateOf(90), act)))
    return ledger
  }

  it('lists a commencement the source does not state, wherever it would matter that nobody knew it', () => {
    const making = fc.record({
      told: fc.constantFrom('enacted', 'imported', 'imported without a word of it'),
      decided: day,
      on: day,
      limit: fc.option(day),
      ended: fc.option(day),
      by: fc.constantFrom('replaces', 'PolicySuperseded'),
    })
    const assumed = { rule: 'onEnactment', basis: 'assumed' }
    type Making = typeof making extends fc.Arbitrary<infer A> ? A : never
    const ledgerOf = ({ told: how, decided, limit, ended, by }: Making, isKnown: boolean): Ledger => {
      const commencement = isKnown ? assumed : { rule: 'unknown' }
      const isSilent = how === 'imported without a word of it' && isKnown
      return told(
        enacted(old, { d: dateOf(-8) }),
        how === 'enacted'
          ? enacted(p, {
              d: dateOf(decided),
              data: { commencement, ...(by === 'replaces' ? { replaces: [old] } : {}) },
            })
          : imported(p, { d: dateOf(decided), data: isSilent ? {} : { commencement } }),
        ...(by === 'replaces' && how === 'enacted'
          ? []
          : [done('PolicySuperseded', dateOf(0), { policy: old, by: p, manner: 'express' })]),
        ...(limit === null
          ? []
          : [
              done('SunsetSet', dateOf(decided), {
                policy: p,
                sunset: { rule: 'lastDay', on: dateOf(limit) },
              }),
            ]),
        ...(ended === null ? [] : [rescinded(p, { d: dateOf(ended) })]),
      )
    }

    fc.assert(
      fc.property(making, fc.constantFrom(p, old), (one, policy) => {
        const [ledger, unknown] = [ledgerOf(one, true), ledgerOf(one, false)]
        for (const on of window) {
          const [answer, without] = [ledger, unknown].map((all) => said([ask(all, policy, { on })]))
          if (JSON.stringify(answer) === JSON.stringify(without)) continue
          expect(codes(ledger, policy, on), `${policy} ${on}`).toContain('commencement=onEnactment')
        }
      }),
      runs(40),
    )
  })

  it('lists the hemisphere nobody stated, wherever the other one would tell of another day', () => {
    const seasonal = fc.record({
      season: fc.constantFrom('2020-21', '2020-22', '2020-23~', '2020-24', '2020-21/2020-24'),
      as: fc.constantFrom('decided', 'commenced', 'ended', 'replaced'),
    })
    type Seasonal = typeof seasonal extends fc.Arbitrary<infer A> ? A : never
    const ledgerOf = ({ season, as }: Seasonal, hemisphere: 'south' | null): Ledger => {
      const words = { edtf: season, text: 'in that season' }
      return told(
        ...(hemisphere === null
          ? []
          : [noted('MunicipalityCreated', { name: 'City', zone: 'America/Edmonton', hemisphere })]),
        as === 'decided'
          ? enacted(p, { d: words })
          : enacted(p, {
              d: '2019-01-01',
              ...(as === 'commenced' ? { data: { commencement: { rule: 'onDate', on: words } } } : {}),
            }),
        ...(as === 'ended' ? [rescinded(p, { d: '2020-01-01', eff: words })] : []),
        ...(as === 'replaced'
          ? [
              enacted('policy:n', {
                d: '2020-01-01',
                data: { replaces: [p], commencement: { rule: 'onDate', on: words } },
              }),
            ]
          : []),
      )
    }
    const months = Array.from({ length: 28 }, (_, at) =>
      new Date(Date.UTC(2019, at, 15)).toISOString().slice(0, 10),
    )

    fc.assert(
      fc.property(seasonal, (one) => {
        const [ledger, south] = [ledgerOf(one, null), ledgerOf(one, 'south')]
        for (const on of months) {
          const [answer, without] = [ledger, south].map((all) => said([ask(all, p, { on })]))
          expect(codes(south, p, on)).not.toContain('hemisphere-unknown')
          if (JSON.stringify(answer) === JSON.stringify(without)) continue
          expect(codes(ledger, p, on), on).toContain('hemisphere-unknown')
        }
      }),
      runs(20),
    )
  })

  it('lists that it went on, or that nothing is missing, wherever an ending nobody recorded would change the answer', () => {
    const tale = fc.record({
      enacted: fc.integer({ min: 0, max: 20 }),
      lag: fc.integer({ min: 0, max: 20 }),
      told: fc.constantFrom('enacted', 'imported', 'seen'),
      complete: fc.boolean(),
      on: fc.integer({ min: 0, max: 60 }),
      missing: fc.integer({ min: 0, max: 60 }),
    })

    fc.assert(
      fc.property(tale, ({ enacted: from, lag, told: how, complete, on, missing }) => {
        fc.pre(missing > from)
        const rec = dateOf(from + lag)
        const steps = [
          ...(complete ? [{ ...covered, rec }] : []),
          recorded(
            rec,
            how === 'enacted' ? enacted(p, { d: dateOf(from) }) : imported(p, { d: dateOf(from) }),
          ),
          ...(how === 'seen' ? [recorded(rec, attested(p, 'in-force', dateOf(from)))] : []),
        ]
        const [ledger, fuller] = [[], [recorded(dateOf(90), rescinded(p, { d: dateOf(missing) }))]].map(
          (more) => {
            const one = emptyLedger()
            for (const step of [...steps, ...more]) rightOf(one.take(step))
            return one
          },
        ) as [Ledger, Ledger]
        const [answer, then] = [ledger, fuller].map((one) => ask(one, p, { on: dateOf(on) })) as [
          StatusAnswer,
          StatusAnswer,
        ]
        if (answer.status === then.status || answer.status === 'undetermined') return
        // On the day it begins to follow a policy that it saw made, the ledger tells of it itself, and whoever saw it in
        // force vouches for the days until that was recorded (R9).
        const followed = how === 'seen' || (how === 'enacted' && on === from + lag)
        const vouched = (complete || followed) && missing <= from + lag
        const assumed = answer.assumptions.map(({ code }) => code)

        expect(vouched || assumed.includes('continuity') || assumed.includes('record-complete')).toBe(true)
      }),
      runs(60),
    )
  })
})
