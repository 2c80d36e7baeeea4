import * as E from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findings,
  standardProfiles,
  versionInForce,
  type ActInput,
  type Finding,
  type Profile,
  type SubjectId,
} from '../../src/index.js'
import { amended, cityManager, convened, enacted, rescinded } from '../acts.js'
import { byBylaw, done, noted } from '../deeds.js'
import {
  ask,
  brief,
  covered,
  emptyLedger,
  eventId,
  recorded,
  rightOf,
  today,
  type Ledger,
} from '../history.js'
import { dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'
import { actFor, answers, begun, policies, said, someDays, tale, type Tale } from './tales.js'

const p = 'policy:p'
const core = standardProfiles.get('core') as Profile

const found = ({ register }: Pick<Ledger, 'register'>, ...kinds: ReadonlyArray<Finding['code']>) =>
  rightOf(findings(register, today)({ kinds })).map(({ code }) => code)

describe('a defect of an act', () => {
  const sitting = 'meeting:one'

  /** A tale every decision of which was taken at one sitting, which had a defect or had none. */
  const toldAt = (
    told: Tale,
    defect: Readonly<Record<string, unknown>>,
    count: { readonly for: number; readonly against: number },
  ): Ledger => {
    const ledger = begun(true)
    rightOf(ledger.take(recorded(dateOf(0), convened(sitting, dateOf(0), { data: defect }))))
    told.forEach((one, at) => {
      const act = actFor(one, ledger)
      if (act === null) return
      const isDecided = 'decidedOn' in act && act.decidedOn !== undefined
      ledger.take(
        recorded(dateOf(at), {
          ...act,
          ...(isDecided ? { meeting: { id: sitting, item: at + 1 } } : {}),
          ...(act.type === 'ResolutionPassed' ? { data: { ...(act.data as object), tally: count } } : {}),
        } as ActInput),
      )
    })
    return ledger
  }
  const defects = fc.constantFrom(
    [{ public: false }, 'closed-meeting'] as const,
    [{ quorum: false }, 'no-quorum'] as const,
  )

  it('of its sitting or of its count is a finding, and changes no status on any day (R15)', () => {
    fc.assert(
      fc.property(tale, defects, fc.boolean(), (told, [defect, code], isLost) => {
        const well = toldAt(told, { public: true, quorum: true }, { for: 5, against: 2 })
        const badly = toldAt(told, defect, isLost ? { for: 2, against: 5 } : { for: 5, against: 2 })

        for (const one of policies)
          expect(said(answers(badly, one, {}, someDays))).toEqual(said(answers(well, one, {}, someDays)))
        expect(found(well, 'closed-meeting', 'no-quorum', 'passed-without-majority')).toEqual([])
        const events = Array.from({ length: badly.register.book.size() }, (_, seq) =>
          badly.register.book.at(seq),
        )
        const resolutions = events.flatMap((one) =>
          one?.event.type === 'ResolutionPassed' ? [one.event.id] : [],
        )
        if (told.some(({ tag }) => tag === 'retracted')) return
        const of = (kind: Finding['code']) =>
          rightOf(findings(badly.register, today)({ kinds: [kind] })).flatMap(({ events: all }) => all)
        expect(of(code)).toEqual(expect.arrayContaining(resolutions))
        expect(of('passed-without-majority')).toEqual(isLost ? resolutions : [])
      }),
      runs(30),
    )
  })

  it('that its office had no power then is a finding, and the policy stands (R15)', () => {
    const day = fc.nat({ max: 9 })

    fc.assert(
      fc.property(day, fc.option(day), fc.option(day), day, (made, conferred, revoked, on) => {
        const ledger = emptyLedger()
        const take = (act: ActInput): void => void rightOf(ledger.take(recorded(dateOf(20), act)))
        rightOf(ledger.take(covered))
        if (conferred !== null)
          take(
            done(
              'AuthorityConferred',
              dateOf(conferred),
              { authority: 'authority:a', grantee: { body: 'officer', office: 'City Manager' } },
              { by: byBylaw },
            ),
          )
        if (conferred !== null && revoked !== null)
          take(
            done(
              'AuthorityRevoked',
              dateOf(conferred + revoked + 1),
              { authority: 'authority:a', onRevocation: 'survive' },
              { by: byBylaw },
            ),
          )
        take(
          enacted(p, {
            d: dateOf(made),
            by: cityManager,
            data: { kind: 'directive', authority: 'authority:a' },
          }),
        )
        const hadPower =
          conferred !== null && conferred <= made && (revoked === null || made < conferred + revoked + 1)

        expect(brief(ask(ledger, p, { on: dateOf(on) }))).toBe(on < made ? 'NIF(not-yet-enacted)' : 'IF')
        expect(found(ledger, 'no-authority-at-enactment', 'authority-uncertain-at-enactment')).toEqual(
          hadPower ? [] : ['no-authority-at-enactment'],
        )
      }),
      runs(60),
    )
  })
})

describe('the level rule (R15b)', () => {
  const bodies = ['council', 'committee', 'officer', 'mayor', 'court', 'other'] as const
  const kinds = ['council-policy', 'administrative-policy', 'bylaw', 'procedure'] as const
  const rank = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null, freq: 3 })

  /** The rank table of some law; of the legislature, which does what is no part of the question, it says the most. */
  const tables = fc.record({
    bodies: fc.record(Object.fromEntries(bodies.map((one) => [one, rank]))),
    kinds: fc.record(Object.fromEntries(kinds.map((one) => [one, rank]))),
  })
  const lawBy = (
    rankOfBody: (body: string) => number | null,
    rankOfKind: (kind: string) => number | null,
  ): Profile => ({
    ...core,
    id: 'law',
    rankOfAct: { ...core.rankOfAct, value: ({ body }) => (body === 'legislature' ? 9 : rankOfBody(body)) },
    rankOfKind: { ...core.rankOfKind, value: rankOfKind },
  })

  const above = { body: 'legislature', instrument: 'statute' } as const
  const [start, acted] = [dateOf(3), dateOf(6)]
  const part = { kind: 'procedure', title: 'N', policy: 'policy:n' }
  const upon: Readonly<Record<string, (by: ActInput['by'], kind: string) => ActInput>> = {
    rescinded: (by) => rescinded(p, { d: acted, by: by ?? null }),
    'rescinded in part': (by) => rescinded(p, { d: acted, by: by ?? null, data: { portions: ['s. 1'] } }),
    replaced: (by, kind) => enacted('policy:n', { d: acted, by: by ?? null, data: { kind, replaces: [p] } }),
    superseded: (by) =>
      done('PolicySuperseded', acted, { policy: p, by: 'policy:s', manner: 'express' }, { by: by ?? null }),
    split: (by) => done('PolicySplit', acted, { policy: p, parts: [part] }, { by: by ?? null }),
    merged: (by) => done('PolicyMerged', acted, { policies: [p], into: part }, { by: by ?? null }),
    disallowed: (by) => done('PolicyDisallowed', acted, { policy: p }, { by: by ?? null }),
    quashed: (by) =>
      done('PolicyQuashed', acted, { policy: p, operation: { rule: 'prospective' } }, { by: by ?? null }),
    'quashed from the start': (by) =>
      done(
        'PolicyQuashed',
        acted,
        { policy: p, operation: { rule: 'abInitio', act: eventId(4) } },
        { by: by ?? null },
      ),
    suspended: (by) => done('PolicySuspended', acted, { policy: p }, { by: by ?? null }),
    limited: (by) =>
      done('SunsetSet', acted, { policy: p, sunset: { rule: 'lastDay', on: dateOf(8) } }, { by: by ?? null }),
    'put off': (by) =>
      done('CommencementPostponed', dateOf(1), { policy: p, until: dateOf(9) }, { by: by ?? null }),
    'called off': (by) => done('CommencementCancelled', dateOf(1), { policy: p }, { by: by ?? null }),
    amended: (by) => amended(p, 'v2', { d: acted, by: by ?? null }),
  }
  const days = Array.from({ length: 12 }, (_, at) => dateOf(at - 1))

  const ledgerOf = (law: Profile, kind: string, ...acts: ReadonlyArray<ActInput>): Ledger => {
    const ledger = emptyLedger({ profiles: new Map([[law.id, law]]) })
    const take = (act: ActInput): void => void rightOf(ledger.take(recorded(dateOf(20), act)))
    rightOf(ledger.take(covered))
    take(noted('ProfileAdopted', { profile: law.id }))
    take(enacted(p, { d: dateOf(0), eff: start, by: above, data: { kind } }))
    take(enacted('policy:s', { d: dateOf(0), eff: acted, by: above, data: { kind } }))
    acts.forEach(take)
    return ledger
  }
  const told = (ledger: Ledger): object =>
    days.map((on) => [
      said([ask(ledger, p, { on })]),
      rightOf(versionInForce(ledger.register, today)(p as SubjectId, { on })).version?.version ?? null,
    ])

  it('holds for every table of ranks: a lower body does nothing, an equal or higher one all it does, and so, in doubt, does one of which a rank is unknown', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(...bodies),
        fc.constantFrom(...kinds),
        fc.constantFrom(...Object.keys(upon)),
        (table, body, kind, name) => {
          const [actor, own] = [table.bodies[body] ?? null, table.kinds[kind] ?? null]
          const act = upon[name]?.({ body, instrument: 'decision' }, kind) as ActInput
          const law = lawBy(
            (one) => table.bodies[one] ?? null,
            (one) => table.kinds[one] ?? null,
          )
          const ledger = ledgerOf(law, kind, act)
          const power = actor === null || own === null ? 'unknown' : actor >= own ? 'enough' : 'none'
          const all = lawBy(
            () => 8,
            () => 1,
          )

          expect(told(ledger)).toEqual(
            told(power === 'none' ? ledgerOf(law, kind) : ledgerOf(all, kind, act)),
          )
          expect(found(ledger, 'no-power', 'power-unknown')).toEqual(
            power === 'enough' ? [] : power === 'none' ? ['no-power'] : ['power-unknown'],
          )
        },
      ),
      runs(60),
    )
  })

  it('is asked of who is about to act, too: live it is refused exactly where it would do nothing', () => {
    const now = (name: string) => name !== 'put off' && name !== 'called off'

    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(...bodies),
        fc.constantFrom(...kinds),
        fc.constantFrom(...Object.keys(upon).filter(now)),
        (table, body, kind, name) => {
          const [actor, own] = [table.bodies[body] ?? null, table.kinds[kind] ?? null]
          const act = upon[name]?.({ body, instrument: 'decision' }, kind) as ActInput
          const law = lawBy(
            (one) => table.bodies[one] ?? null,
            (one) => table.kinds[one] ?? null,
          )
          const taken = ledgerOf(law, kind).take(recorded(dateOf(20), act), 'live')
          const codes = E.isLeft(taken) ? taken.left.map(({ code }) => code) : []

          expect(codes.includes('no-power')).toBe(actor !== null && own !== null && actor < own)
        },
      ),
      runs(40),
    )
  })
})
