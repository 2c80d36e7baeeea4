import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amended, enacted, passed, proposesToEnact, rescinded } from '../acts.js'
import { noted } from '../deeds.js'
import { ask, brief, history, recorded, type History } from '../history.js'
import { dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'

const p = 'policy:p'
const day = fc.integer({ min: 0, max: 12 })
const later = fc.integer({ min: 0, max: 20 })
/** What tells of a day is recorded on that day or after it. */
const recording = fc.integer({ min: 12, max: 18 })

/** What says from which day an enactment is in force, and whether that is the day it names, of enactment or of publication. */
const commencements = fc.oneof(
  {
    weight: 3,
    arbitrary: later.map((on) => ({ commencement: { rule: 'onDate', on: dateOf(on) }, from: on })),
  },
  fc.constantFrom(
    { commencement: { rule: 'onEnactment' }, from: 'enactment', after: 0 },
    { commencement: { rule: 'afterDays', days: 3, from: 'enactment' }, from: 'enactment', after: 3 },
    { commencement: { rule: 'onPublication' }, from: 'publication', after: 0 },
    { commencement: { rule: 'afterDays', days: 3, from: 'publication' }, from: 'publication', after: 3 },
  ),
)

const lives = fc.record({
  scheduled: later,
  passed: day,
  enacted: day,
  said: commencements,
  published: day,
  isConstitutive: fc.boolean(),
  recorded: recording,
})
type Life = typeof lives extends fc.Arbitrary<infer L> ? L : never

const isOfPublication = ({ said }: Life): boolean => said.from === 'publication'

const inForceFrom = ({ said, enacted: made, published }: Life): number => {
  if (!('after' in said)) return said.from
  return (said.from === 'publication' ? published : made) + said.after
}

const told = (life: Life): History =>
  history(
    recorded(
      dateOf(life.recorded),
      proposesToEnact('motion:m', p, dateOf(life.scheduled)),
      passed('resolution:r', { d: dateOf(life.passed), label: 'vote', data: { motion: 'motion:m' } }),
      enacted(p, {
        d: dateOf(life.enacted),
        causedBy: ['#vote'],
        data: { commencement: life.said.commencement },
      }),
      noted('PolicyPublished', {
        policy: p,
        publishedOn: dateOf(life.published),
        constitutive: isOfPublication(life) || life.isConstitutive,
      }),
    ),
  )

const asked = fc.record({ on: later, decidedBy: later, known: later })

/** By default everything is decided and known. */
const each = ({ on, decidedBy, known }: { on: number; decidedBy: number; known: number }) => [
  { on, decidedBy: Infinity, known: Infinity },
  { on, decidedBy, known: Infinity },
  { on, decidedBy: Infinity, known },
  { on, decidedBy, known },
]

const answerOf = (
  ledger: History,
  { on, decidedBy, known }: { on: number; decidedBy: number; known: number },
) =>
  ask(ledger, p, {
    on: dateOf(on),
    ...(decidedBy === Infinity ? {} : { asDecidedBy: dateOf(decidedBy) }),
    ...(known === Infinity ? {} : { knownAt: dateOf(known) }),
  })

describe('proposed, passed, enacted, in force, published and recorded are days of their own (domain §1.5)', () => {
  it('one tells when it is in force, one by when that was decided, one when it was known, and the others nothing', () => {
    fc.assert(
      fc.property(lives, asked, (life, times) => {
        // What is published before it is made is told of elsewhere.
        fc.pre(!isOfPublication(life) || life.published >= life.enacted)
        const ledger = told(life)
        for (const { on, decidedBy, known } of each(times)) {
          const answer = answerOf(ledger, { on, decidedBy, known })
          const isDecided = life.enacted <= decidedBy
          const isInForce = isDecided && inForceFrom(life) <= on

          expect([brief(answer), answer.flags.includes('retroactive')]).toEqual(
            known < life.recorded
              ? ['NIF(no-record)', false]
              : isInForce
                ? ['IF', on < life.enacted]
                : [isDecided && life.enacted <= on ? 'NIF(not-commenced)' : 'NIF(not-yet-enacted)', false],
          )
        }
      }),
      runs(120),
    )
  })

  const acts = fc.record({ decided: day, eff: fc.integer({ min: 1, max: 20 }), recorded: recording })

  it('so are those of an amendment and of a rescission, forwards and backwards (R12)', () => {
    fc.assert(
      fc.property(acts, acts, asked, (amendment, rescission, times) => {
        const steps = [
          { rec: amendment.recorded, act: amended(p, 'v2', said(amendment)) },
          { rec: rescission.recorded, act: rescinded(p, said(rescission)) },
        ].toSorted((a, b) => a.rec - b.rec)
        const ledger = history(
          recorded(dateOf(0), enacted(p, { d: dateOf(0) })),
          ...steps.map(({ rec, act }) => recorded(dateOf(rec), act)),
        )
        for (const { on, decidedBy, known } of each(times)) {
          const { version, flags, ...answer } = answerOf(ledger, { on, decidedBy, known })
          const works = (act: typeof amendment): boolean =>
            act.recorded <= known && act.decided <= decidedBy && act.eff <= on
          const isOver = works(rescission)

          expect([brief(answer), version, flags.includes('retroactive')]).toEqual([
            isOver ? 'NIF(rescinded)' : 'IF',
            works(amendment) ? 'v2' : 'v1',
            isOver && on < rescission.decided,
          ])
        }
      }),
      runs(120),
    )
  })
})

const said = ({ decided, eff }: { readonly decided: number; readonly eff: number }) => ({
  d: dateOf(decided),
  eff: dateOf(eff),
})
