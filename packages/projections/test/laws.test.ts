import {
  timelineOf,
  type ActInput,
  type CivilDate,
  type Register,
  type SubjectId,
  type TimelinePeriod,
} from '@minutebook/core'
import { memoryStore } from '@minutebook/eventstore'
import { catchUp, openReadModel, rebuild, type ProjectionFile, type ReadModel } from '@minutebook/projections'
import * as E from 'fp-ts/lib/Either.js'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { amended, covered, created, defeated, enacted, proposed, rescinded, retracted } from './acts.js'
import { done, folder } from '@minutebook/eventstore/test-support'
import { rowsOf } from '../src/conformance/rows.js'
import { townIn, type Town } from '../src/conformance/Town.js'

const ledgers = ['town', 'village']
const policies = ['policy:a', 'policy:b', 'policy:c']
const days = ['2019-06-10', '2020', '2020-02-29', '2021-12', '2024-02-03', '2025-01-31', '2027-07-01']
const askedOn = ['2019-01-01', '2020-02-29', '2024-06-01', '2026-01-01', '2030-01-01']

/** Something to be recorded; what it refers to may not be there, and then the ledger refuses it. */
type Told = (register: Register) => ActInput

const policy = fc.constantFrom(...policies)
const day = fc.constantFrom(...days)
const told: fc.Arbitrary<Told> = fc.oneof(
  fc
    .tuple(policy, day, fc.constantFrom('dogs', 'parks', undefined), fc.option(policy, { nil: undefined }))
    .map(
      ([name, on, topic, replaced]): Told =>
        () =>
          enacted(name, on, {
            ...(topic === undefined ? {} : { topic }),
            ...(replaced === undefined ? {} : { replaces: [replaced] }),
            identifiers: [{ text: name.slice(-1) }],
          }),
    ),
  fc.tuple(policy, day).map(
    ([name, on]): Told =>
      () =>
        rescinded(name, on),
  ),
  fc.tuple(policy, day).map(
    ([name, on]): Told =>
      () =>
        amended(name, `v-${on}`, on),
  ),
  fc.tuple(policy, day).map(
    ([name, on]): Told =>
      () =>
        proposed(`motion:${name.slice(-1)}`, name, on),
  ),
  fc.tuple(policy, day).map(
    ([name, on]): Told =>
      () =>
        defeated(`motion:${name.slice(-1)}`, on),
  ),
  fc.nat({ max: 9 }).map(
    (seq): Told =>
      ({ book }) =>
        retracted(book.size() === 0 ? '' : book.idAt(seq % book.size())),
  ),
  fc.constantFrom<Told>(
    () => created(),
    () => covered(),
    () => covered('2020-01-01', '2024-12-31'),
  ),
)

/** What is done to a store and its projection, in some order. */
const step = fc.record({
  ledger: fc.constantFrom(...ledgers),
  acts: fc.array(told, { minLength: 1, maxLength: 3 }),
  next: fc.constantFrom('nothing', 'nothing', 'catch up', 'catch up', 'rebuild', 'open again'),
})

interface Row {
  readonly from_day: string | null
  readonly until_day: string | null
  readonly asked_from: string | null
  readonly asked_until: string | null
  readonly status: string
  readonly reason: string | null
  readonly possible: string
  readonly presumed: string | null
  readonly kind: string | null
  readonly title: string | null
  readonly identifiers: string
  readonly version: string | null
  readonly rests_on: string
}

/** The periods of a policy as the rows have them for a day of asking, without what only describes it. */
const fromRows = (rows: ReadonlyArray<Row>, today: string): ReadonlyArray<object> => {
  const asked = rows.filter(
    ({ asked_from, asked_until }) =>
      (asked_from === null || asked_from <= today) && (asked_until === null || today < asked_until),
  )
  const alike = (one: Row): string => JSON.stringify([one.status, one.reason, one.possible, one.presumed])
  const starts = asked.filter((one, at) => at === 0 || alike(one) !== alike(asked[at - 1] as Row))
  return starts.map((one, at) => ({
    from: one.from_day,
    until: starts[at + 1]?.from_day ?? null,
    status: one.status,
    reason: one.reason,
    possible: JSON.parse(one.possible) as unknown,
    presumed: one.presumed === null ? null : (JSON.parse(one.presumed) as unknown),
    seqs: JSON.parse(one.rests_on) as unknown,
  }))
}

/** All that a period says of its days; two that follow each other and say the same would look like an ending. */
const wordsOf = (row: Row): ReadonlyArray<unknown> => [
  row.status,
  row.reason,
  row.possible,
  row.presumed,
  row.kind,
  row.title,
  row.identifiers,
  row.version,
]

const fromTimeline = ({ citations, ...period }: TimelinePeriod): object => ({
  ...period,
  seqs: citations.map(({ seq }) => seq),
})

const agrees = async (file: ProjectionFile, { ledger, register }: Town): Promise<void> => {
  for (const name of policies) {
    const rows = await done(
      file.ask(
        (database) =>
          database
            .prepare('SELECT * FROM periods WHERE municipality = ? AND policy = ? ORDER BY number')
            .all(ledger, name) as ReadonlyArray<Row>,
      ),
    )
    for (const [at, row] of rows.entries()) {
      const before = rows[at - 1]
      if (before !== undefined && before.asked_from === row.asked_from)
        expect(wordsOf(row)).not.toEqual(wordsOf(before))
    }
    for (const today of askedOn) {
      const timeline = timelineOf(register, today as CivilDate)(name as SubjectId)
      expect(fromRows(rows, today)).toEqual(
        E.isRight(timeline) ? timeline.right.periods.map(fromTimeline) : timeline,
      )
    }
  }
}

it('59 whatever is recorded, and whenever it is taken in, the rows are those of a rebuild and say what the ledgers answer', async () => {
  const path = folder.file()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const store = memoryStore()
      const towns = new Map(ledgers.map((ledger) => [ledger, townIn(store, ledger)]))
      let model: ReadModel = await done(openReadModel(path))
      // What an earlier history left in the file is nothing of this one.
      await done(rebuild(store, model.policies))
      for (const { ledger, acts, next } of steps) {
        const town = towns.get(ledger) as Town
        for (const act of acts) await town.record(act(town.register))
        if (next === 'catch up') await done(catchUp(store, model.policies))
        if (next === 'rebuild') await done(rebuild(store, model.policies))
        if (next !== 'open again') continue
        await done(model.close())
        model = await done(openReadModel(path))
      }
      await done(catchUp(store, model.policies))
      const rows = await rowsOf(model.file)
      for (const town of towns.values()) await agrees(model.file, town)
      await done(rebuild(store, model.policies))

      expect(await rowsOf(model.file)).toEqual(rows)
      await done(model.close())
    }),
    { numRuns: 25 * Number(process.env['TRIALS'] ?? 1) },
  )
}, 120_000)
