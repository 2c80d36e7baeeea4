import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policyRecord, timelineOf, type SubjectId } from '../../src/index.js'
import {
  amended,
  attested,
  deferred,
  defeated,
  enacted,
  proposesToEnact,
  proposesToRescind,
  rescinded,
} from '../acts.js'
import { done, noted } from '../deeds.js'
import {
  ask,
  brief,
  history,
  possible,
  recorded,
  rightOf,
  today,
  type History,
  type Step,
} from '../history.js'
import { runs } from '../runs.js'

const p = 'policy:p'

const dayOf = (n: number): string => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)
const vague = ([from, days]: Span): string =>
  days === 0 ? dayOf(from) : `${dayOf(from)}/${dayOf(from + days)}`

type Span = readonly [from: number, days: number]
type Would = 'enact' | 'rescind' | 'amend'

interface Motion {
  readonly would: Would
  readonly scheduled: Span
  readonly eff: Span | null
}

const proposed = ({ would, scheduled, eff }: Motion, at: number): Step => {
  const motion = `motion:m${at}`
  const on = vague(scheduled)
  const effective = eff === null ? {} : { eff: vague(eff) }
  const act =
    would === 'enact'
      ? proposesToEnact(motion, p, on, effective)
      : would === 'rescind'
        ? proposesToRescind(motion, p, on, effective)
        : noted('MotionProposed', {
            motion,
            text: 'THAT it be amended.',
            scheduledFor: on,
            intendedEffects: [
              {
                act: 'PolicyAmended',
                policy: p,
                version: `m${at}`,
                ...(eff === null ? {} : { effectiveOn: vague(eff) }),
              },
            ],
          })
  return recorded('2019-12-01', act)
}

/** It is not decided for now, so that it does nothing. */
const putOff = (_: Motion, at: number): Step =>
  recorded('2019-12-02', deferred(`motion:m${at}`, null, { d: '2019-12-02' }))

const day = fc.integer({ min: 0, max: 12 })
const span = fc.tuple(day, fc.constantFrom(0, 0, 0, 3))

const motion: fc.Arbitrary<Motion> = fc.record({
  would: fc.constantFrom<Would>('enact', 'enact', 'rescind', 'amend'),
  scheduled: span,
  eff: fc.option(span, { nil: null, freq: 2 }),
})

const record: fc.Arbitrary<ReadonlyArray<Step>> = fc
  .record({
    made: fc.option(span, { nil: null }),
    changed: fc.option(day, { nil: null }),
    ended: fc.option(span, { nil: null }),
    seen: fc.option(fc.tuple(fc.constantFrom('in-force' as const, 'not-in-force' as const), day), {
      nil: null,
    }),
  })
  .map(({ made, changed, ended, seen }) => [
    ...(made === null ? [] : [recorded('2020-06-01', enacted(p, { d: vague(made) }))]),
    ...(changed === null ? [] : [recorded('2020-06-02', amended(p, 'v2', { d: dayOf(changed) }))]),
    ...(ended === null ? [] : [recorded('2020-06-03', rescinded(p, { d: vague(ended) }))]),
    ...(seen === null ? [] : [recorded('2020-06-04', attested(p, seen[0], dayOf(seen[1])))]),
  ])

/** Every choice of some, or none, of them. */
const choices = ([first, ...others]: ReadonlyArray<number>): ReadonlyArray<ReadonlyArray<number>> =>
  first === undefined ? [[]] : choices(others).flatMap((some) => [some, [first, ...some]])

const days = [-1, 0, 2, 4, 5, 7, 9, 11, 13, 16].map(dayOf)

describe('open motions about one policy', () => {
  it('leave possible what each way for them to come out would, whatever else was done', () => {
    fc.assert(
      fc.property(
        record,
        fc.array(motion, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...days),
        (steps, motions, decided) => {
          const all = history(...motions.map(proposed), ...steps)
          const some = choices([...motions.keys()]).map((open) =>
            history(
              ...motions.map(proposed),
              ...motions.flatMap((one, at) => (open.includes(at) ? [] : [putOff(one, at)])),
              ...steps,
            ),
          )
          for (const on of days)
            for (const times of [{ on }, { on, asDecidedBy: decided as never }]) {
              const told = ask(all, p, times)
              const each = some.map((one) => ask(one, p, times))
              const contained = [...new Set(each.flatMap(possible))].toSorted()
              expect(possible(told)).toEqual(contained)
            }
        },
      ),
      runs(30),
    )
  })
})

interface Link {
  readonly policy: string
  readonly would: 'enact' | 'rescind'
  readonly scheduled: number
  readonly eff: number | null
}

const [first, second, third] = ['policy:first', 'policy:second', 'policy:third']

const dayOfEffect = (eff: number | null): { readonly eff?: string } =>
  eff === null ? {} : { eff: dayOf(eff) }

/** The motion, and what it does where it passed. */
const proposedLink = ({ policy, would, scheduled, eff }: Link, at: number): Step => {
  const propose = would === 'enact' ? proposesToEnact : proposesToRescind
  return recorded('2019-12-01', propose(`motion:m${at}`, policy, dayOf(scheduled), dayOfEffect(eff)))
}
const passedLink = ({ policy, would, scheduled, eff }: Link): Step => {
  const d = dayOf(scheduled)
  return recorded('2020-06-01', (would === 'enact' ? enacted : rescinded)(policy, { d, ...dayOfEffect(eff) }))
}

const link: fc.Arbitrary<Link> = fc.record({
  policy: fc.constantFrom(second, second, third),
  would: fc.constantFrom('enact', 'enact', 'rescind'),
  scheduled: day,
  eff: fc.option(day, { nil: null, freq: 2 }),
})

const superseding = (policy: string, by: string): Step =>
  recorded('2020-05-01', done('PolicySuperseded', '2020-05-01', { policy, by, manner: 'express' }))

describe('open motions about what is to replace a policy', () => {
  it('leave possible of it what each way for them to come out would, in whatever order all is recorded', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(
            fc.array(link, { minLength: 1, maxLength: 2 }),
            fc.option(fc.tuple(fc.constantFrom(second, third), day), { nil: null }),
          )
          .chain(([motions, made]) => {
            const told = [
              recorded('2019-01-01', enacted(first, { d: '2019-01-01' })),
              superseding(first, second),
              superseding(second, third),
              ...(made === null
                ? []
                : [recorded('2020-06-01', enacted(made[0], { d: '2019-12-15', eff: dayOf(made[1]) }))]),
              ...motions.map(proposedLink),
            ]
            return fc.tuple(
              fc.constant(motions),
              fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length }),
            )
          }),
        ([motions, told]) => {
          const open = history(...told)
          const ways = choices([...motions.keys()]).map((passed) =>
            history(
              ...told,
              ...motions.map((_, at) =>
                recorded('2020-06-01', defeated(`motion:m${at}`, { d: '2020-06-01' })),
              ),
              ...passed.map((at) => passedLink(motions[at] as Link)),
            ),
          )
          for (const on of days) {
            const contained = [...new Set(ways.flatMap((way) => possible(ask(way, first, { on }))))]
            expect(possible(ask(open, first, { on }))).toEqual(contained.toSorted())
          }
        },
      ),
      runs(25),
    )
  })
})

const many = (would: Would, ...steps: ReadonlyArray<Step>): History =>
  history(
    ...steps,
    ...Array.from({ length: 20 }, (_, at) => proposed({ would, scheduled: [10 * at, 0], eff: null }, at)),
  )

describe('twenty open motions', () => {
  const told = many('enact')

  it('to enact one policy leave it not yet enacted until the first of them may have passed', () => {
    expect(brief(ask(told, p, { on: '2019-12-31' }))).toBe('NIF(not-yet-enacted)')

    const answer = ask(told, p, { on: '2020-06-01' })
    expect(brief(answer)).toBe('UND(outcome-unknown)')
    expect(possible(answer)).toEqual(['IF', 'NIF(not-yet-enacted)'])
    expect(answer.presumed).toEqual({ status: 'not-in-force', reason: 'not-yet-enacted' })
    expect(answer.inForceFrom).toEqual({ earliest: '2020-01-01', latest: '2020-07-09' })
    expect(answer.flags).toEqual([])
  })

  it.each(['enact', 'amend', 'rescind'] as const)('to %s one policy are told at once', (would) => {
    const made = would === 'enact' ? [] : [recorded('2015-01-01', enacted(p, { d: '2015-01-01' }))]
    const ledger = many(would, ...made)
    const from = performance.now()
    ask(ledger, p, { on: '2020-06-01' })
    rightOf(timelineOf(ledger.register, today)(p as SubjectId))
    policyRecord(ledger.register, p as SubjectId)

    expect(performance.now() - from).toBeLessThan(5_000)
  })
})
