import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardProfiles, type ActInput, type Profile, type StatusAnswer } from '../../src/index.js'
import { cityManager, council, enacted, passed, rescinded } from '../acts.js'
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
