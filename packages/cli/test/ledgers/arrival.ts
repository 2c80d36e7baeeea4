import type { ActInput, AroundAct, LedgerStore, Questions } from 'minutebook'
import { describe, expect, it } from 'vitest'
import { begun, decided, enacted } from './acts.js'
import { asked, record, type Open } from './Kept.js'

const effectiveOn = '2024-06-17'

/** Two policies, and what happened to them in one order. */
const pair = (n: number): { readonly a: string; readonly b: string } => ({
  a: `policy:a-${n}`,
  b: `policy:b-${n}`,
})

/** What says which of four acts came first: when they were decided, and where. */
type Order = (nth: number) => { readonly on: string; readonly said?: Omit<AroundAct, 'decidedOn'> }

const unsaid: Order = () => ({ on: effectiveOn })

/** Four acts for one day, of which the second upon each policy undoes the first. */
const acts = (n: number, order: Order): ReadonlyArray<ActInput> => {
  const { a, b } = pair(n)
  const words = 'That it be revived.'
  const [first, second, third, fourth] = [order(1), order(2), order(3), order(4)]
  return [
    decided('PolicyAmended', first.on, { policy: a, version: 'v2', effectiveOn }, first.said),
    decided('PolicyRescinded', second.on, { policy: b, effectiveOn }, second.said),
    decided('PolicyAmended', third.on, { policy: a, version: 'v3', effectiveOn }, third.said),
    decided('PolicyRevived', fourth.on, { policy: b, words, effectiveOn }, fourth.said),
  ]
}

const permutations = <A>(items: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((others) => [item, ...others]))

/** Records the acts upon so many pairs of policies in one append. */
const recorded = async (
  store: LedgerStore,
  pairs: number,
  told: ReadonlyArray<ActInput>,
): Promise<Questions> => {
  const policies = Array.from({ length: pairs }, (_, n) => Object.values(pair(n))).flat()
  await record(store, [
    { rec: '2024-01-02', acts: [...begun, ...policies.map((policy) => enacted(policy, '2020-02-03'))] },
    { rec: '2024-07-02', acts: told },
  ])
  return (await asked(store)).now()
}

/** A pair from the day before to the day after. */
const tableOf = (now: Questions, n: number): unknown =>
  ['2024-06-16', '2024-06-17', '2024-06-18'].map((on) =>
    Object.values(pair(n)).map((policy) => [
      now.statusOf(policy, { on }).status,
      now.versionInForce(policy, { on }).version?.version,
    ]),
  )

export const arrival = (open: Open): void => {
  describe('acts for one day that were recorded together', () => {
    it.each<readonly [string, (n: number) => Order]>([
      [
        'by the items of their meeting',
        (n) => (nth) => ({
          on: effectiveOn,
          said: { meeting: { id: 'meeting:june', item: 4 * n + nth } },
        }),
      ],
      ['by the days they were decided on', () => (nth) => ({ on: `2024-06-0${nth}` })],
    ])('70 come to the same in whatever order they arrived, %s', async (_, orderOf) => {
      const orders = permutations([0, 1, 2, 3])
      const told = orders.flatMap((order, n) => order.flatMap((at) => acts(n, orderOf(n))[at] ?? []))
      const now = await recorded(await open(), orders.length, told)
      for (const n of orders.keys())
        expect(tableOf(now, n)).toEqual([
          [
            ['in-force', 'v1'],
            ['in-force', 'v1'],
          ],
          [
            ['in-force', 'v3'],
            ['in-force', 'v1'],
          ],
          [
            ['in-force', 'v3'],
            ['in-force', 'v1'],
          ],
        ])
    })

    it('70 come in the order they arrived where nothing says which was first, and a finding tells', async () => {
      const [one, , other] = acts(0, unsaid) as [ActInput, ActInput, ActInput]
      const [reversed, , first] = acts(1, unsaid) as [ActInput, ActInput, ActInput]
      const now = await recorded(await open(), 2, [one, other, first, reversed])
      const version = (n: number): unknown =>
        now.versionInForce(pair(n).a, { on: effectiveOn }).version?.version
      expect([0, 1].map(version)).toEqual(['v3', 'v2'])
      expect(now.findings({ kinds: ['order-assumed'] })).toMatchObject([
        { subject: pair(0).a },
        { subject: pair(1).a },
      ])
    })
  })
}
