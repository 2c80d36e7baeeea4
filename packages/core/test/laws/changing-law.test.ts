import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardProfiles, type ActInput, type Profile, type StatusAnswer } from '../../src/index.js'
import { enacted, imported, passed, rescinded } from '../acts.js'
import { byBylaw, cabinet, done, mayor, noted } from '../deeds.js'
import { ask, covered, emptyLedger, eventId, possible, recorded, rightOf, type Ledger } from '../history.js'
import type { Span } from '../oracle/facts.js'
import { dated, dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'

const [p, old] = ['policy:p', 'policy:old'] as const
const lastDay = 16
const core = standardProfiles.get('core') as Profile

const rule = <A>(value: A) => ({ value, source: 'For this test', checked: true })
const enactment = ['enactment']

/** Laws that differ in every switch that bears on force. */
const laws: ReadonlyArray<Profile> = [
  core,
  {
    ...core,
    id: 'quick',
    commencement: rule({ n: 0, unit: 'days', after: enactment }),
    commencementOfClass: { emergency: rule({ n: 1, unit: 'days', after: enactment }) },
    terms: { emergency: rule({ n: 3, unit: 'days' }) },
    onRevocation: rule('survive' as const),
    onAmalgamation: rule('former-area' as const),
    // Nothing is below a bylaw.
    rankOfKind: rule(() => 3),
  },
  {
    ...core,
    id: 'slow',
    commencement: rule({ n: 3, unit: 'days', after: ['publication'] }),
    commencementOfClass: { emergency: rule({ n: 1, unit: 'days', after: enactment }) },
    terms: { emergency: rule({ n: 6, unit: 'days' }) },
    finalPassage: rule(['bylaw']),
    onRevocation: rule('lapse' as const),
    onAmalgamation: rule('end' as const),
    // Council has to act by bylaw.
    rankOfAct: rule((by) => (by.instrument === 'resolution' ? 1 : core.rankOfAct.value(by))),
  },
]
const profiles = new Map(laws.map((law) => [law.id, law]))

interface Change {
  readonly law: string
  readonly from: number
}

/** What happens; of the days that are spans nobody knows which it was. */
interface Tale {
  readonly first: string
  readonly changes: ReadonlyArray<Change>
  /** The first policy was imported, and said to have come into force on this day. */
  readonly imported: Span | null
  readonly enacted: Span
  readonly kind: 'bylaw' | 'council-policy'
  readonly commencement: object
  readonly sunset: object | null
  readonly approved: Span | null
  readonly publishedOn: number | null
  readonly rescinded: Span | null
  readonly revoked: Span | null
  readonly amalgamated: Span | null
}

const day = fc.integer({ min: 0, max: 8 })
const span = fc
  .tuple(day, fc.integer({ min: 0, max: 4 }))
  .map(([from, width]) => ({ from, to: from + width }))
const maybe = <A>(arbitrary: fc.Arbitrary<A>) => fc.option(arbitrary, { nil: null, freq: 2 })
const law = fc.constantFrom(...profiles.keys())

const tales: fc.Arbitrary<Tale> = fc.record({
  first: law,
  changes: fc.array(fc.record({ law, from: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 2 }),
  imported: maybe(span),
  enacted: span,
  kind: fc.constantFrom('bylaw', 'council-policy'),
  commencement: fc.constantFrom(
    { rule: 'asLawProvides' },
    { rule: 'asLawProvides', class: 'emergency' },
    { rule: 'onEnactment' },
    { rule: 'onDate', on: dateOf(7) },
  ),
  sunset: maybe(fc.constant({ rule: 'asLawProvides', class: 'emergency' })),
  approved: maybe(span),
  publishedOn: maybe(day),
  rescinded: maybe(span),
  revoked: maybe(span),
  amalgamated: maybe(span),
})

const importedFrom = (day: Span): ActInput =>
  imported(old, {
    data: {
      commencement: { rule: 'onDate', on: dated(day) },
      sunset: { rule: 'asLawProvides', class: 'emergency' },
    },
  })

const toldBy = (tale: Tale): Ledger => {
  const ledger = emptyLedger({ profiles })
  const take = (...acts: ReadonlyArray<ActInput>): void => {
    rightOf(ledger.take(recorded(dateOf(lastDay), ...acts)))
  }
  rightOf(ledger.take(covered))
  for (const { law: profile, from } of [{ law: tale.first, from: null }, ...tale.changes])
    take(noted('ProfileAdopted', { profile, ...(from === null ? {} : { from: dateOf(from) }) }))
  take(
    done(
      'AuthorityConferred',
      dateOf(-9),
      { authority: 'authority:a', grantee: { body: 'officer', office: 'City Manager' } },
      { by: byBylaw },
    ),
    tale.imported === null ? enacted(old, { d: dateOf(-8) }) : importedFrom(tale.imported),
    passed('resolution:r', { d: dateOf(-1) }),
  )
  const cause = tale.approved === null ? {} : { causedBy: [eventId(ledger.register.book.size())] }
  take(
    enacted(p, {
      d: dated(tale.enacted),
      by: byBylaw,
      ...cause,
      data: {
        kind: tale.kind,
        commencement: tale.commencement,
        authority: 'authority:a',
        replaces: [old],
        ...(tale.sunset === null ? {} : { sunset: tale.sunset }),
      },
    }),
  )
  const { approved, publishedOn, revoked, amalgamated } = tale
  if (approved !== null)
    take(done('ExecutiveApproved', dated(approved), { resolution: 'resolution:r' }, { by: mayor }))
  if (publishedOn !== null)
    take(noted('PolicyPublished', { policy: p, publishedOn: dateOf(publishedOn), constitutive: true }))
  if (tale.rescinded !== null) take(rescinded(p, { d: dated(tale.rescinded) }))
  if (revoked !== null)
    take(done('AuthorityRevoked', dated(revoked), { authority: 'authority:a' }, { by: byBylaw }))
  if (amalgamated !== null)
    take(
      done(
        'MunicipalityAmalgamated',
        dated(amalgamated),
        { successor: 'ocd-division/country:ca/csd:1', area: 'a' },
        { by: cabinet },
      ),
    )
  return ledger
}

const daysIn = (one: Span | null): ReadonlyArray<Span | null> =>
  one === null
    ? [null]
    : Array.from({ length: one.to - one.from + 1 }, (_, at) => ({ from: one.from + at, to: one.from + at }))

/** Every tale with known days that a tale may stand for. */
const sharpened = (tale: Tale): ReadonlyArray<Tale> =>
  daysIn(tale.imported).flatMap((first) =>
    daysIn(tale.enacted).flatMap((one) =>
      daysIn(tale.approved).flatMap((approved) =>
        daysIn(tale.rescinded).flatMap((ended) =>
          daysIn(tale.revoked).flatMap((revoked) =>
            daysIn(tale.amalgamated).map((amalgamated) => ({
              ...tale,
              imported: first,
              enacted: one as Span,
              approved,
              rescinded: ended,
              revoked,
              amalgamated,
            })),
          ),
        ),
      ),
    ),
  )

const mostSharpened = 60

describe('an answer about acts decided on days nobody knows, while the law of the place changed', () => {
  const all = Array.from({ length: lastDay + 2 }, (_, at) => dateOf(at - 1))

  it('is what it would be on each of those days, and nothing else is possible', () => {
    fc.assert(
      fc.property(
        tales.filter((tale) => sharpened(tale).length <= mostSharpened),
        fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }),
        fc.constantFrom({}, { territory: 'a' }, { territory: 'b' }),
        (tale, by, where) => {
          const times = { ...where, ...(by === null ? {} : { asDecidedBy: dateOf(by) }) }
          const answers = (ledger: Ledger): ReadonlyArray<StatusAnswer> =>
            [p, old].flatMap((policy) => all.map((on) => ask(ledger, policy, { on, ...times })))
          const vague = answers(toldBy(tale))
          const sharp = sharpened(tale).map((one) => answers(toldBy(one)))

          vague.forEach((answer, at) => {
            const exact = sharp
              .map((each) => each[at] as StatusAnswer)
              .filter(({ reason }) => reason !== 'conflicting-records')
            const ways = [...new Set(exact.flatMap(possible))].toSorted()
            if (exact.length > 0) expect([answer.on, possible(answer)]).toEqual([answer.on, ways])
            if (answer.status === 'undetermined') return
            for (const { status } of exact) expect(status).toBe(answer.status)
          })
        },
      ),
      runs(40),
    )
  })
})
