import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Ledger, LedgerProblem, Questions, StatusAnswer } from 'minutebook'
import { openLedger as openOfFp, type Ledger as LedgerOfFp } from 'minutebook/fp'
import { fixedClock, memoryLedger, memoryLedgerStore } from 'minutebook/testing'
import { beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import { amended, covered, created, enacted, proposedRescission, rescinded } from './acts.js'
import { all, done, failureOf } from './answers.js'

const on = { on: '2024-01-01' }

/** One call of every question. */
const questions: ReadonlyArray<readonly [name: string, args: ReadonlyArray<unknown>]> = [
  ['statusOf', ['policy:a', on]],
  ['policiesInForce', [{ ...on, excluded: true }]],
  ['versionInForce', ['policy:a', on]],
  ['timelineOf', ['policy:a']],
  ['resolveIdentifier', ['6,030', on]],
  ['authorityFor', ['policy:a', on]],
  ['changesBetween', [{ from: '2018-12-31', to: '2024-12-31' }]],
  ['knowledgeDiff', [{ ...on, knownAt1: { seq: 1 }, knownAt2: null }]],
  ['reviewsDue', [on]],
  ['directionsOutstanding', []],
  ['consequencesOf', ['resolution:a']],
  ['findings', []],
]

type Ask = (...args: ReadonlyArray<unknown>) => unknown
const askOf = (face: object, name: string): Ask => (face as Readonly<Record<string, Ask>>)[name]!

describe('the two faces of a ledger', () => {
  const store = memoryLedgerStore()
  let promises: Ledger
  let tasks: LedgerOfFp

  beforeAll(async () => {
    const clock = fixedClock('2025-01-01T12:00:00.000000Z')
    promises = await memoryLedger({ store, clock })
    tasks = await done(openOfFp({ municipality: 'test-town', store, clock }))
    await promises.record([created, covered, enacted('policy:a'), enacted('policy:b')])
    await promises.record([amended('policy:a', 'v2', '2021-03-01'), rescinded('policy:b')])
    await promises.record(proposedRescission('motion:a', 'policy:a', '2025-02-03'))
  })

  it('have the same calls', () => {
    expect(Object.keys(promises).toSorted()).toEqual(Object.keys(tasks).toSorted())
    expect(Object.keys(promises.now()).toSorted()).toEqual(
      [...questions.map(([name]) => name), 'explain'].toSorted(),
    )
  })

  it.each(questions)('give the same answer to %s', async (name, args) => {
    const answer = await askOf(promises, name)(...args)
    const task = askOf(tasks, name)(...args) as TaskEither<LedgerProblem, unknown>
    expect(await task()).toEqual(E.right(answer))
    expect(askOf(tasks.now(), name)(...args)).toEqual(E.right(answer))
    expect(askOf(promises.now(), name)(...args)).toEqual(answer)
    expect(answer).toBeDefined()
  })

  it('explain an answer alike', async () => {
    const answer = await promises.statusOf('policy:a', on)
    const explanation = await promises.explain(answer)
    expect(explanation.answer).toEqual(answer)
    expect(explanation.steps[0]?.sentence).toBe('policy:a is in force on 2024-01-01.')
    expect(await done(tasks.explain(answer))).toEqual(explanation)
  })

  it('give the same events and leaves', async () => {
    const leaves = await all(promises.read())
    expect(leaves).toHaveLength(7)
    const batches: Array<unknown> = []
    for await (const batch of tasks.read()) batches.push(batch)
    expect(batches).toEqual([E.right(leaves)])
    const events = await all(promises.log(5))
    expect(events.map(({ seq, type }) => `${seq} ${type}`)).toEqual(['5 PolicyRescinded', '6 MotionProposed'])
    const logged: Array<unknown> = []
    for await (const batch of tasks.log(5)) logged.push(batch)
    expect(logged).toEqual([E.right(events)])
  })

  it('tell of the same problem: one on the left, one thrown', async () => {
    const bad = { on: '2024-02-30', asDecidedBy: 'today' }
    const failure = await failureOf(promises.statusOf('6030', bad))
    const answer = await tasks.statusOf('6030', bad)()
    expect(answer).toEqual(E.left(failure.error))
    expect(() => promises.now().statusOf('6030', bad)).toThrow(failure)
    expect(tasks.now().statusOf('6030', bad)).toEqual(answer)
    expect(failure).toMatchObject({ name: 'LedgerFailure', code: 'refused' })
    expect(failure.message).toBe(
      failure.problems.map(({ sentence, path }) => `${sentence} (at ${path})`).join(' '),
    )
  })

  it('differ in their types only by what carries the answer', () => {
    expectTypeOf<Ledger['statusOf']>().returns.toEqualTypeOf<Promise<StatusAnswer>>()
    expectTypeOf<LedgerOfFp['statusOf']>().returns.toEqualTypeOf<TaskEither<LedgerProblem, StatusAnswer>>()
    expectTypeOf<Questions['statusOf']>().returns.toEqualTypeOf<StatusAnswer>()
    expectTypeOf<ReturnType<Ledger['now']>['statusOf']>().toEqualTypeOf<Questions['statusOf']>()
    expectTypeOf<Ledger['read']>().returns.toEqualTypeOf<AsyncIterable<ReadonlyArray<string>>>()
    expectTypeOf<Ledger['close']>().returns.toEqualTypeOf<Promise<void>>()
    expectTypeOf<Ledger['statusOf']>().parameters.toEqualTypeOf<Parameters<LedgerOfFp['statusOf']>>()
  })
})
