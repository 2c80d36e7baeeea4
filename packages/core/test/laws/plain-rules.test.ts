import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findings, resolveIdentifier, type ActInput, type SubjectId } from '../../src/index.js'
import { horizonOf } from '../../src/record/KnownAt.js'
import { enacted, rescinded } from '../acts.js'
import { court, done, noted } from '../deeds.js'
import { ask, eventId, history, recorded, rightOf, today, type Ledger } from '../history.js'
import { dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'
import {
  answers,
  asked,
  everyDay,
  lastDay,
  policies,
  said,
  someDays,
  tale,
  toldBy,
  type Tale,
} from './tales.js'

const day = fc.integer({ min: 0, max: lastDay })
const [p] = policies
const after = dateOf(lastDay + 1)

const take = (ledger: Ledger, ...acts: ReadonlyArray<ActInput>): Ledger => {
  for (const act of acts) rightOf(ledger.take(recorded(after, act)))
  return ledger
}

/** The number the next event will have. */
const nextId = ({ register }: Ledger) => eventId(register.book.size() + 1)

/** What nothing but a remark is on record of may be told to have been made by the next (R9). */
const isOnRecord = ({ register }: Ledger, policy: string): boolean => {
  const { course, onRecord } = register.study(policy as SubjectId, horizonOf(register.book, null))
  const intended = course.proposes.flatMap((one) => one.intended)
  const makes = [...course.begins, ...intended.filter(({ _tag }) => _tag === 'begins')]
  return onRecord && makes.some(({ target }) => target === policy)
}

describe('what only describes, reports or prepares', () => {
  const doesNothing = fc.oneof(
    fc.constant(noted('MotionNoticeGiven', { motion: 'motion:z', text: 'THAT it end.', policies: [p] })),
    day.map((on) =>
      done('VoteRecorded', dateOf(on), {
        on: { matter: 'reading', policy: p },
        tally: { for: 5, against: 0 },
      }),
    ),
    day.map((due) => noted('ReviewScheduled', { policy: p, due: dateOf(due) })),
    day.map((on) => noted('ReviewCompleted', { policy: p, completedOn: dateOf(on), outcome: 'rescind' })),
    day.map((asAt) => noted('PolicyConsolidated', { policy: p, asAt: dateOf(asAt), versions: ['v1'] })),
    day.map((on) => done('ProceedingCommenced', dateOf(on), { policy: p, court: 'High Court' })),
    day.map((on) => ({
      type: 'StatusAttested',
      evidence: 'web',
      data: { policy: p, status: 'not-in-force', observedOn: dateOf(on) },
    })),
  ) as fc.Arbitrary<ActInput>

  it('changes no status on any day: a report, a reading, a review, a web page ends nothing (R6, R20)', () => {
    fc.assert(
      fc.property(tale, asked, doesNothing, (told, times, act) => {
        const before = toldBy(told)
        const onRecord = policies.filter((one) => isOnRecord(before, one))
        const then = onRecord.map((one) => said(answers(before, one, times, someDays)))
        const ledger = toldBy(told)
        ledger.take(recorded(after, act))

        expect(onRecord.map((one) => said(answers(ledger, one, times, someDays)))).toEqual(then)
      }),
      runs(40),
    )
  })
})

describe('what replaced a policy', () => {
  const isMade = (told: Tale): boolean => {
    const { register } = toldBy(told)
    const events = Array.from({ length: register.book.size() }, (_, seq) => register.book.at(seq)?.event)
    return (
      !told.some(({ tag }) => tag === 'retracted' || tag === 'corrected') &&
      events.some(
        (one) => one?.type === 'PolicyEnacted' && (one.data as { readonly policy?: unknown }).policy === p,
      )
    )
  }
  const replacing = (on: number): ActInput => enacted('policy:n', { d: dateOf(on), data: { replaces: [p] } })

  // That somebody replaced it tells that it was there by then: that may rule out days on which it can have begun, or
  // contradict them.
  it('and was void from the start ends it on no day, and makes nothing possible that was not (R13)', () => {
    fc.assert(
      fc.property(tale.filter(isMade), day, day, (told, on, judged) => {
        const ledger = toldBy(told)
        const act = nextId(ledger)
        take(
          ledger,
          replacing(on),
          done(
            'PolicyQuashed',
            dateOf(Math.max(on, judged)),
            { policy: 'policy:n', operation: { rule: 'abInitio', act } },
            { by: court },
          ),
        )

        expect(said(answers(ledger, 'policy:n')).map((one) => (one as { status: string }).status)).toEqual(
          everyDay.map(() => 'not-in-force'),
        )
        const before = answers(toldBy(told), p)
        for (const [at, { status, reason, possible }] of answers(ledger, p).entries()) {
          if (reason === 'conflicting-records') continue
          if (before[at]?.status !== 'undetermined') expect(status).toBe(before[at]?.status)
          expect(before[at]?.possible).toEqual(expect.arrayContaining([...possible]))
        }
      }),
      runs(30),
    )
  })

  it('and ended later brings it back on no day (R14)', () => {
    fc.assert(
      fc.property(tale, day, day, (told, on, later) => {
        const ended = rescinded('policy:n', { d: dateOf(on + 1 + later) })
        const replaced = take(toldBy(told), replacing(on))

        expect(said(answers(take(toldBy(told), replacing(on), ended), p))).toEqual(said(answers(replaced, p)))
      }),
      runs(50),
    )
  })
})

describe('a day after the day of knowledge', () => {
  it('is projected, and no other (R11)', () => {
    fc.assert(
      fc.property(tale, day, (told, known) => {
        const all = answers(toldBy(told), p, { knownAt: dateOf(known) })

        expect(all.map(({ on, flags }) => [on, flags.includes('projected')])).toEqual(
          everyDay.map((on) => [on, on > dateOf(known)]),
        )
      }),
      runs(50),
    )
  })
})

describe('two policies with one topic', () => {
  it('change each other in nothing; that they overlap is found exactly while both are in force (R24)', () => {
    fc.assert(
      fc.property(
        day,
        fc.nat({ max: 9 }),
        day,
        fc.nat({ max: 9 }),
        day,
        (from, length, begins, lasts, on) => {
          const lives = (policy: string, first: number, days: number, topic?: string) => [
            recorded(
              dateOf(first),
              enacted(policy, { d: dateOf(first), ...(topic === undefined ? {} : { data: { topic } }) }),
            ),
            recorded(dateOf(first + days), rescinded(policy, { d: dateOf(first + days) })),
          ]
          const both = (topic?: string) =>
            history(
              ...[
                ...lives('policy:a', from, length + 1, topic),
                ...lives('policy:b', begins, lasts + 1, topic),
              ].toSorted((one, other) => (one.rec < other.rec ? -1 : 1)),
            )
          const sharing = both('parks')
          const statuses = (ledger: Pick<Ledger, 'register'>) =>
            ['policy:a', 'policy:b'].map((one) => ask(ledger, one, { on: dateOf(on) }).status)
          const found = rightOf(findings(sharing.register, today)({ kinds: ['overlap'], on: dateOf(on) }))

          expect(statuses(sharing)).toEqual(statuses(both()))
          expect(found.length).toBe(statuses(sharing).every((status) => status === 'in-force') ? 1 : 0)
        },
      ),
      runs(100),
    )
  })
})

describe('a number', () => {
  const spelled = fc.constantFrom(
    (number: string) => number.toUpperCase(),
    (number: string) => `  ${number} `,
    (number: string) => `Policy ${number}`,
    (number: string) => `No. ${number}`,
    (number: string) => `#${number}`,
    (number: string) => number.replaceAll('-', '–'),
    (number: string) => number.replace(/(?<=\d)(?=\d{3}$)/, ','),
    (number: string) => number.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  )
  const number = fc
    .tuple(
      fc.constantFrom('', 'cp-', 'b-', 'adm-'),
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom('', '-22'),
    )
    .map(([prefix, digits, year]) => `${prefix}${digits}${year}`)

  it('is one however it is spelled, and another with a full stop in it (R23)', () => {
    fc.assert(
      fc.property(number, spelled, (text, spell) => {
        const numbered = enacted('policy:a', { d: '2020-01-01', data: { identifiers: [{ text }] } })
        const { register } = history(recorded('2020-01-02', numbered))
        const bearer = (as: string): SubjectId | null =>
          rightOf(resolveIdentifier(register, today)(as, { on: '2024-01-01' })).bearer

        expect(bearer(spell(text).trim())).toBe('policy:a')
        expect(bearer(text.replace(/\d/, (digit) => `${digit}.`))).toBe(null)
      }),
      runs(50),
    )
  })
})
