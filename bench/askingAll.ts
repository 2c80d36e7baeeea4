import type { PoliciesQuestion } from '@minutebook/core'
import type { Questions } from 'minutebook'
import { report, timed } from './measured.js'

/** The first of a month for each of so many years. */
const yearly = (first: number, years: number, month: string): ReadonlyArray<string> =>
  Array.from({ length: years }, (_, at) => `${first + at}-${month}-01`)

/**
 * The whole register on a day: on the default axes, where only the day changes from question to question, and as it
 * stood by what was decided or known at an earlier time.
 */
export const askingAll = async (now: Questions, events: number): Promise<void> => {
  const ask = (question: PoliciesQuestion): Promise<number> =>
    timed(() => {
      const answer = now.policiesInForce(question)
      if (answer.certain.length === 0) throw new Error('Nothing is in force.')
    })
  const each = async (questions: ReadonlyArray<PoliciesQuestion>): Promise<ReadonlyArray<number>> => {
    const times: Array<number> = []
    for (const question of questions) times.push(await ask(question))
    return times
  }
  const days = (dates: ReadonlyArray<string>): ReadonlyArray<PoliciesQuestion> => dates.map((on) => ({ on }))

  await ask({ on: '2005-06-01' })
  report(
    'policiesInForce, default axes, the same day',
    await each(days(Array.from({ length: 9 }, () => '2005-06-01'))),
    'target ≤ 25 ms',
  )
  report(
    'policiesInForce, default axes, a day not asked about before',
    await each(days(yearly(1998, 9, '03'))),
    'no target',
  )
  report(
    'policiesInForce, default axes, other days again',
    await each(days(yearly(1998, 9, '03'))),
    'target ≤ 25 ms',
  )

  const decided = yearly(2000, 5, '07').map((asDecidedBy) => ({ on: '2003-06-01', asDecidedBy }))
  report('policiesInForce, a new asDecidedBy, first', await each(decided), 'target ≤ 500 ms')
  // What is kept at a decision day is its first day; a second day has the days worked out on which anything turns.
  const otherDay = decided.map((question) => ({ ...question, on: '2004-06-01' }))
  report('policiesInForce, the same asDecidedBy on the same day', await each(decided), 'target ≤ 25 ms')
  report('policiesInForce, the same asDecidedBy on a second day, first', await each(otherDay), 'no target')
  report(
    'policiesInForce, the same asDecidedBy on a second day, again',
    await each(otherDay),
    'target ≤ 25 ms',
  )

  const known = [0.3, 0.5, 0.7].map((part) => ({
    on: '2005-06-01',
    knownAt: { seq: Math.floor(events * part) },
  }))
  report(
    'policiesInForce, a new knownAt (of what is recorded, a part), first',
    await each(known),
    'target ≤ 500 ms',
  )
  report(
    'policiesInForce, a new asDecidedBy at a new knownAt, first',
    await each(known.map((question, at) => ({ ...question, asDecidedBy: `${2001 + at}-03-07` }))),
    'target ≤ 500 ms',
  )
  const last = known.at(-1) as PoliciesQuestion
  report('policiesInForce, the same knownAt again', await each([last, last, last]), 'target ≤ 25 ms')
}
