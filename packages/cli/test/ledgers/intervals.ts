import type { Ledger } from 'minutebook'
import { beforeAll, describe, expect, it } from 'vitest'
import { begun, corrected, decided, enacted } from './acts.js'
import { asked, record, type Open } from './Kept.js'

/** A stretch of days, the first inclusive and the second exclusive. */
type Interval = readonly [from: number, until: number]

const old: Interval = [3, 6]

/** How a new interval may lie to the old one: there are thirteen ways (J. F. Allen, 1983). */
const relations: ReadonlyArray<readonly [how: string, interval: Interval]> = [
  ['is before', [0, 2]],
  ['meets', [1, 3]],
  ['overlaps', [1, 4]],
  ['is finished by', [1, 6]],
  ['contains', [1, 8]],
  ['starts', [3, 4]],
  ['equals', [3, 6]],
  ['is started by', [3, 8]],
  ['is during', [4, 5]],
  ['finishes', [4, 6]],
  ['is overlapped by', [5, 8]],
  ['is met by', [6, 8]],
  ['is after', [7, 9]],
]

const dayOf = (n: number): string => `2024-06-${String(10 + n).padStart(2, '0')}`
const days = Array.from({ length: 11 }, (_, n) => n)
const isIn = ([from, until]: Interval, n: number): boolean => from <= n && n < until

const made = '2024-01-08'

const labelOf = (policy: string): string => policy.slice('policy:'.length)

/** In force on the days of the old interval. */
const lasting = (policy: string): ReturnType<typeof enacted> =>
  enacted(
    policy,
    made,
    {
      commencement: { rule: 'onDate', on: dayOf(old[0]) },
      sunset: { rule: 'lastDay', on: dayOf(old[1] - 1) },
    },
    { label: labelOf(policy) },
  )

const suspended = (policy: string, [from, until]: Interval): ReturnType<typeof decided> =>
  decided('PolicySuspended', '2024-01-15', { policy, from: dayOf(from), lastDay: dayOf(until - 1) })

/**
 * What becomes of the old of two intervals depends on what the new one is. A suspension clips the days of a policy, splits
 * them or covers them; a second suspension adds its own to those of the first. A correction is no second interval: of
 * what was said by mistake nothing is left, but for those who ask what was known before.
 */
export const intervals = (open: Open): void => {
  describe('an interval that', () => {
    let ledger: Ledger
    let beforeTheCorrection = ''

    beforeAll(async () => {
      const store = await open()
      const each = relations.map(([, interval], n) => ({ n, interval }))
      const [, , moment = ''] = await record(store, [
        { rec: '2024-01-02', acts: begun },
        {
          rec: made,
          acts: each.flatMap(({ n }) => [
            lasting(`policy:corrected-${n}`),
            lasting(`policy:held-${n}`),
            enacted(`policy:held-twice-${n}`, made),
          ]),
        },
        {
          rec: '2024-01-15',
          acts: each.flatMap(({ n, interval }) => [
            suspended(`policy:held-${n}`, interval),
            suspended(`policy:held-twice-${n}`, old),
            suspended(`policy:held-twice-${n}`, interval),
          ]),
        },
        {
          rec: '2024-07-01',
          acts: (idOf) =>
            each.flatMap(({ n, interval: [from, until] }) => {
              const target = idOf(labelOf(`policy:corrected-${n}`))
              return [
                ...(from === old[0]
                  ? []
                  : [corrected(target, '/data/commencement/on', dayOf(old[0]), dayOf(from))]),
                ...(until === old[1]
                  ? []
                  : [corrected(target, '/data/sunset/on', dayOf(old[1] - 1), dayOf(until - 1))]),
              ]
            }),
        },
      ])
      beforeTheCorrection = moment
      ledger = await asked(store)
    })

    const inForce = (policy: string, knownAt: string | null = null): ReadonlyArray<number> =>
      days.filter((n) => {
        const { status } = ledger.now().statusOf(policy, { on: dayOf(n), knownAt })
        expect(status).not.toBe('undetermined')
        return status === 'in-force'
      })

    describe.each(relations.map(([how, interval], n) => [how, n, interval] as const))(
      '%s another',
      (_, n, interval) => {
        it('68 cuts out of it what they share, where it suspends a policy', () => {
          expect(inForce(`policy:held-${n}`)).toEqual(
            days.filter((day) => isIn(old, day) && !isIn(interval, day)),
          )
        })

        it('68 adds its days to those of the other, where both suspend it', () => {
          expect(inForce(`policy:held-twice-${n}`)).toEqual(
            days.filter((day) => !isIn(old, day) && !isIn(interval, day)),
          )
        })

        it('68 takes its place whole from then on, where the record is put right by it', () => {
          const policy = `policy:corrected-${n}`
          expect(inForce(policy)).toEqual(days.filter((day) => isIn(interval, day)))
          expect(inForce(policy, beforeTheCorrection)).toEqual(days.filter((day) => isIn(old, day)))
        })
      },
    )
  })
}
