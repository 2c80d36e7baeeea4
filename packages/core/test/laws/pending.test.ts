import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findings, type ActInput, type CivilDate, type StatusAnswer } from '../../src/index.js'
import { deferred, defeated, enacted, proposesToEnact, proposesToRescind, withdrawn } from '../acts.js'
import { ask, brief, history, recorded, rightOf, type History } from '../history.js'
import { dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'

const [p, m] = ['policy:p', 'motion:m'] as const
const [first, last] = [2, 14]
const day = fc.integer({ min: first, max: last })

/** What becomes of a motion once it was proposed, in the order in which it did. */
type Next =
  | { readonly what: 'put off'; readonly until: number | null }
  | { readonly what: 'scheduled again'; readonly on: number }
  | { readonly what: 'withdrawn' }
  | { readonly what: 'defeated' }

interface Told {
  readonly would: 'rescind' | 'enact'
  readonly scheduled: number
  /** The day from which it is to work; the day it is decided where none is stated. */
  readonly eff: number | null
  readonly next: ReadonlyArray<Next>
}

const next: fc.Arbitrary<Next> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('put off' as const),
      until: fc.option(day, { nil: null }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('scheduled again' as const), on: day }) },
  { weight: 1, arbitrary: fc.constantFrom({ what: 'withdrawn' as const }, { what: 'defeated' as const }) },
)
const motion: fc.Arbitrary<Told> = fc.record({
  would: fc.constantFrom('rescind', 'rescind', 'enact'),
  scheduled: day,
  eff: fc.option(day, { nil: null }),
  next: fc.array(next, { maxLength: 3 }),
})

const proposed = ({ would, eff }: Told, on: number): ActInput =>
  (would === 'enact' ? proposesToEnact : proposesToRescind)(
    m,
    p,
    dateOf(on),
    eff === null ? {} : { eff: dateOf(eff) },
  )

const actOf = (told: Told, one: Next): ActInput => {
  const said = { d: dateOf(1) }
  switch (one.what) {
    case 'put off':
      return deferred(m, one.until === null ? null : dateOf(one.until), said)
    case 'scheduled again':
      return proposed(told, one.on)
    case 'withdrawn':
      return withdrawn(m, said)
    case 'defeated':
      return defeated(m, said)
  }
}

const ledgerOf = (told: Told): History =>
  history(
    ...(told.would === 'enact' ? [] : [recorded(dateOf(0), enacted(p, { d: dateOf(0) }))]),
    recorded(dateOf(1), proposed(told, told.scheduled), ...told.next.map((one) => actOf(told, one))),
  )

/** The day on which it is to be decided, by all that was said of it; none while it is put off for good or settled. */
const dueOn = ({ scheduled, next }: Told): number | null => {
  let due: number | null = scheduled
  for (const one of next) {
    if (one.what === 'withdrawn' || one.what === 'defeated') return null
    due = one.what === 'put off' ? one.until : one.on
  }
  return due
}

/** What is said of a day on which it may have passed, and of one on which it has not. */
const asIf = ({ would, next }: Told, mayHavePassed: boolean): ReadonlyArray<unknown> => {
  const without =
    would === 'rescind'
      ? 'IF'
      : next.some(({ what }) => what === 'withdrawn' || what === 'defeated')
        ? 'NIF(never-passed)'
        : 'NIF(not-yet-enacted)'
  return mayHavePassed ? ['UND(outcome-unknown)', without] : [without, null]
}

const saidIn = (answer: StatusAnswer): ReadonlyArray<unknown> => [
  answer.on,
  brief(answer),
  answer.presumed === null ? null : brief({ reason: null, ...answer.presumed }),
  answer.pendingDecisions,
]

describe('a motion whose outcome is not on record (R10)', () => {
  const days = fc.array(day, { minLength: 3, maxLength: 3 })

  it('may have passed from the day it is to work, once its day is there, and is pending for those days before', () => {
    fc.assert(
      fc.property(motion, days, day, fc.option(day, { nil: null }), (told, asked, known, decidedBy) => {
        const ledger = ledgerOf(told)
        const due = dueOn(told)
        const isDue = due !== null && due <= known && due <= (decidedBy ?? Infinity)
        const times = {
          knownAt: dateOf(known),
          ...(decidedBy === null ? {} : { asDecidedBy: dateOf(decidedBy) }),
        }

        for (const on of asked) {
          const works = due !== null && (told.eff ?? due) <= on
          expect(saidIn(ask(ledger, p, { on: dateOf(on), ...times }))).toEqual([
            dateOf(on),
            ...asIf(told, works && isDue),
            works && !isDue ? [m] : [],
          ])
        }
      }),
      runs(120),
    )
  })

  it('is due on the day it was put off to last, in whatever order the deferrals are recorded (R4)', () => {
    const deferral = fc.record({ decided: day, until: fc.option(day, { nil: null }) })
    const deferrals = fc.uniqueArray(deferral, { minLength: 1, maxLength: 3, selector: (one) => one.decided })

    fc.assert(
      fc.property(deferrals, day, day, (putOff, on, known) => {
        const ledger = history(
          recorded(dateOf(0), enacted(p, { d: dateOf(0) }), proposesToRescind(m, p, dateOf(first))),
          recorded(
            dateOf(last),
            ...putOff.map(({ decided, until }) =>
              deferred(m, until === null ? null : dateOf(last + until), { d: dateOf(decided) }),
            ),
          ),
        )
        const due = putOff.toSorted((a, b) => a.decided - b.decided).at(-1)?.until ?? null
        const [asked, asking] = [dateOf(last + on), dateOf(last + known)]
        const answer = ask(ledger, p, { on: asked }, asking)

        const found = rightOf(
          findings(ledger.register, asking as CivilDate)({ kinds: ['outcome-not-recorded'] }),
        )
        const isDue = due !== null && due <= known
        const works = due !== null && due <= on
        expect([brief(answer), answer.pendingDecisions, found.length]).toEqual([
          works && isDue ? 'UND(outcome-unknown)' : 'IF',
          works && !isDue ? [m] : [],
          isDue ? 1 : 0,
        ])
      }),
      runs(60),
    )
  })
})
