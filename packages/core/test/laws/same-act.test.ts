import * as E from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { versionInForce, type ActInput, type StatusAnswer, type SubjectId } from '../../src/index.js'
import { council } from '../acts.js'
import { court } from '../deeds.js'
import { recorded, rightOf, today, type Ledger } from '../history.js'
import { dateOf, dense, everyDayKnown } from '../oracle/histories.js'
import { runs } from '../runs.js'
import { actFor, answers, begun, lastDay, policies, satTale, someDays, type Tale } from './tales.js'

const markable: ReadonlySet<string> = new Set([
  'PolicyEnacted',
  'PolicyImported',
  'PolicyRescinded',
  'PolicyAmended',
  'SunsetSet',
  'SunsetExtended',
  'PolicySuspended',
  'PolicyReinstated',
])

type Members = Readonly<Record<string, unknown>>
type Change = (act: ActInput) => ActInput

interface Doubled {
  readonly tale: Tale
  /** Which of the things told is recorded twice, and after which of those that follow it. */
  readonly at: number
  readonly after: number
  /** What its other record says. */
  readonly change: Change
}

type Records = 'the first' | 'the second' | 'both'

/**
 * The ledger of a tale with one record of an act, with the other in its place, or with both; null where there is
 * nothing to double.
 */
const ledgerOf = ({ tale, at, after, change }: Doubled, records: Records): Ledger | null => {
  const ledger = begun(true)
  const take = (act: ActInput, rec: number): boolean => E.isRight(ledger.take(recorded(dateOf(rec), act)))
  let other: ActInput | null = null
  for (const [place, told] of tale.entries()) {
    const rec = Math.max('rec' in told ? told.rec : 0, place)
    const act = actFor(told, ledger)
    if (place === at) {
      if (act === null || !markable.has(act.type)) return null
      const id = `0194b0c0-0000-7000-8000-${(ledger.register.book.size() + 1).toString(16).padStart(12, '0')}`
      other = { ...change(act), data: { ...(change(act).data as Members), sameActAs: id } } as ActInput
      if (!take(records === 'the second' ? change(act) : act, rec)) return null
    } else if (act !== null) take(act, rec)
    if (
      place === Math.min(after, tale.length - 1) &&
      other !== null &&
      records === 'both' &&
      !take(other, rec)
    )
      return null
  }
  return ledger
}

const day = fc.integer({ min: 0, max: lastDay })

/** The same act with another day of its own, where its kind names one. */
const onDay = (act: ActInput, on: string): Members => {
  const data = act.data as Members
  switch (act.type) {
    case 'PolicyEnacted':
    case 'PolicyImported':
      return { ...data, sunset: { rule: 'lastDay', on } }
    case 'SunsetSet':
    case 'SunsetExtended':
      return { ...data, sunset: { rule: 'lastDay', on } }
    case 'PolicySuspended':
      return { ...data, lastDay: on }
    case 'PolicyAmended':
      return { ...data, effectiveOn: on, version: 'as the other has it' }
    default:
      return { ...data, effectiveOn: on }
  }
}

const change: fc.Arbitrary<Change> = fc
  .record({
    decided: fc.option(day, { freq: 2 }),
    on: fc.option(day, { freq: 2 }),
    by: fc.option(fc.constantFrom({ body: 'officer', instrument: 'decision' }, court, council), { freq: 2 }),
    apart: fc.boolean(),
  })
  .map(
    ({ decided, on, by, apart }): Change =>
      (act) =>
        ({
          ...act,
          ...(decided === null ? {} : { decidedOn: dateOf(decided) }),
          ...(by === null ? {} : { by }),
          ...(apart ? { causedBy: [] } : {}),
          data: on === null ? act.data : onDay(act, dateOf(on)),
        }) as ActInput,
  )

const doubled = (dating: 'exactly' | 'loosely', changes: fc.Arbitrary<Change>): fc.Arbitrary<Doubled> =>
  fc
    .record({
      tale: satTale(dating === 'exactly' ? everyDayKnown : dense, dating),
      at: fc.nat({ max: 9 }),
      wait: fc.nat({ max: 4 }),
      change: changes,
    })
    .map(({ tale, at, wait, change: saying }) => {
      const place = at % tale.length
      return { tale, at: place, after: place + wait, change: saying }
    })

/** What one resolution does to a policy twice is one act already. */
const isAlone = ({ tale, at }: Doubled): boolean => {
  const one = tale[at]
  return (
    one?.tag !== 'followed' ||
    tale.every(
      (other, place) =>
        place === at ||
        other.tag !== 'followed' ||
        other.resolution !== one.resolution ||
        other.policy !== one.policy ||
        other.deed.split(' ')[0] !== one.deed.split(' ')[0],
    )
  )
}

/** A day that a record does not name came by its recording, and so may be another by a record that was made later. */
const namesItsDay = ({ tale, at, after }: Doubled): boolean => {
  const one = tale[at]
  return one?.tag !== 'enacted' || one.told !== 'imported without its day' || after === at
}

/** What can be of a policy on every day, in words. */
const possibleIn = (ledger: Ledger, policy: string, times: object): ReadonlyArray<ReadonlySet<string>> =>
  answers(ledger, policy, times).map(({ possible }) => new Set(possible.map((one) => JSON.stringify(one))))

const versionsIn = (ledger: Ledger, policy: string, times: object): ReadonlyArray<ReadonlySet<string>> =>
  someDays.map(
    (on) =>
      new Set(
        rightOf(versionInForce(ledger.register, today)(policy as SubjectId, { ...times, on })).possible.map(
          ({ version }) => version,
        ),
      ),
  )

/** Answers without the ids of the events they rest on, which are others where there is one more. */
const withoutIds = (all: ReadonlyArray<StatusAnswer>): ReadonlyArray<object> =>
  all.map((answer) => ({
    ...answer,
    citations: answer.citations.length,
    findings: answer.findings.map(({ code }) => code),
    // The record speaks as far as its last event, which is another.
    assumptions: answer.assumptions.map(({ code }) => code).filter((code) => code !== 'continuity'),
  }))

const times = fc.option(day, { nil: null }).map((by) => (by === null ? {} : { asDecidedBy: dateOf(by) }))

describe('another record of an act', () => {
  it('that says the same changes no answer', () => {
    fc.assert(
      fc.property(
        doubled(
          'loosely',
          fc.constant((act: ActInput) => act),
        ),
        times,
        (told, by) => {
          const [once, twice] = [ledgerOf(told, 'the first'), ledgerOf(told, 'both')]
          fc.pre(once !== null && twice !== null)
          for (const policy of policies) {
            expect(withoutIds(answers(twice, policy, by))).toEqual(withoutIds(answers(once, policy, by)))
            expect(versionsIn(twice, policy, by)).toEqual(versionsIn(once, policy, by))
          }
        },
      ),
      runs(50),
    )
  })

  it('that says something else leaves what can be by either, and nothing else, where every day is known', () => {
    fc.assert(
      fc.property(doubled('exactly', change).filter(isAlone).filter(namesItsDay), times, (told, by) => {
        const [one, other, both] = [
          ledgerOf(told, 'the first'),
          ledgerOf(told, 'the second'),
          ledgerOf(told, 'both'),
        ]
        fc.pre(one !== null && other !== null && both !== null)
        for (const policy of policies) {
          const [a, b] = [possibleIn(one, policy, by), possibleIn(other, policy, by)]
          const either = a.map((ways, at) => new Set([...ways, ...(b[at] as ReadonlySet<string>)]))
          expect(possibleIn(both, policy, by)).toEqual(either)
          const [v, w] = [versionsIn(one, policy, by), versionsIn(other, policy, by)]
          expect(versionsIn(both, policy, by)).toEqual(
            v.map((all, at) => new Set([...all, ...(w[at] as ReadonlySet<string>)])),
          )
        }
      }),
      runs(50),
    )
  })

  it('that says something else leaves certain only what is so by either', () => {
    fc.assert(
      fc.property(doubled('loosely', change).filter(isAlone), times, (told, by) => {
        const [one, other, both] = [
          ledgerOf(told, 'the first'),
          ledgerOf(told, 'the second'),
          ledgerOf(told, 'both'),
        ]
        fc.pre(one !== null && other !== null && both !== null)
        for (const policy of policies) {
          const [a, b] = [answers(one, policy, by), answers(other, policy, by)]
          answers(both, policy, by).forEach(({ status }, at) => {
            if (status === 'undetermined') return
            for (const alone of [a[at], b[at]])
              // One that cannot be true beside what else is on record is not right.
              if ((alone?.possible.length ?? 0) > 0) expect(alone?.status).toBe(status)
          })
        }
      }),
      runs(50),
    )
  })
})
