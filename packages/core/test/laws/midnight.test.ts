import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardProfiles, versionInForce, type ActInput, type SubjectId } from '../../src/index.js'
import { amended, convened, enacted } from '../acts.js'
import { noted } from '../deeds.js'
import { ask, brief, covered, emptyLedger, recorded, rightOf, today, type Ledger } from '../history.js'
import { dateOf } from '../oracle/histories.js'
import { runs } from '../runs.js'

const p = 'policy:p'

const tell = (...acts: ReadonlyArray<ActInput>): Ledger => {
  const ledger = emptyLedger()
  rightOf(ledger.take(covered))
  for (const act of acts) rightOf(ledger.take(recorded(dateOf(60), act)))
  return ledger
}

const day = fc.integer({ min: 1, max: 40 })
const clock = fc.option(fc.constantFrom('14:00', '19:00', '23:30'), { nil: undefined })
const sitting = (name: string, on: number, startsAt: string | undefined): ActInput =>
  convened(name, dateOf(on), startsAt === undefined ? {} : { data: { startsAt } })

describe('what a sitting decides after midnight (R17)', () => {
  it('is of the day on which it was decided, by every profile there is', () => {
    fc.assert(
      fc.property(day, clock, fc.constantFrom(...standardProfiles.keys()), (eve, startsAt, profile) => {
        const ledger = tell(
          noted('ProfileAdopted', { profile }),
          sitting('meeting:m', eve, startsAt),
          enacted(p, { d: dateOf(eve + 1), meeting: { id: 'meeting:m', item: 9 } }),
        )

        expect([eve, eve + 1].map((on) => brief(ask(ledger, p, { on: dateOf(on) })))).toEqual([
          'NIF(not-yet-enacted)',
          'IF',
        ])
      }),
      runs(30),
    )
  })

  it('comes before what the sitting of the next day decides, in whatever order they are recorded (R4)', () => {
    fc.assert(
      fc.property(day, clock, clock, fc.boolean(), (eve, first, second, isReversed) => {
        const d = dateOf(eve + 1)
        const acts = [
          amended(p, 'of the night', { d, meeting: { id: 'meeting:eve', item: 9 } }),
          amended(p, 'of the day', { d, meeting: { id: 'meeting:day', item: 1 } }),
        ]
        const ledger = tell(
          enacted(p, { d: dateOf(0) }),
          sitting('meeting:eve', eve, first),
          sitting('meeting:day', eve + 1, second),
          ...(isReversed ? acts.toReversed() : acts),
        )
        const { version, assumptions } = {
          ...rightOf(versionInForce(ledger.register, today)(p as SubjectId, { on: d })),
          ...ask(ledger, p, { on: d }),
        }

        expect(version).toBe('of the day')
        expect(assumptions.map(({ code }) => code)).not.toContain('order-assumed')
      }),
      runs(30),
    )
  })
})
