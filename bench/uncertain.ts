import type { ActInput } from '@minutebook/core'
import { openLedger, type Questions } from 'minutebook'
import { fixedClock, fixedIds } from 'minutebook/testing'
import { join } from 'node:path'
import { compare } from './measured.js'
import { opening } from './synthetic.js'
import { municipality } from './syntheticFile.js'

const policy = 'policy:p-0'
const council = { by: { body: 'council', instrument: 'resolution' }, evidence: 'primary' } as const

const made = (number: number, decidedOn: string, more: object = {}): ActInput => ({
  type: 'PolicyEnacted',
  ...council,
  decidedOn,
  data: {
    policy: `policy:p-${number}`,
    kind: 'council-policy',
    title: `Policy number ${number}`,
    commencement: { rule: 'onEnactment' },
    ...more,
  },
})

/** A policy and so many motions to rescind it, one a year, of none of which the outcome is known. */
const motions = (count: number): ReadonlyArray<ActInput> => [
  made(0, '1960-01-01'),
  ...Array.from({ length: count }, (_, at): ActInput => ({
    type: 'MotionProposed',
    data: {
      motion: `motion:m-${at}`,
      text: 'THAT it be rescinded.',
      scheduledFor: `${1961 + at}-05-01`,
      intendedEffects: [{ act: 'PolicyRescinded', policy }],
    },
  })),
]

/**
 * So many policies, each of which replaces the one before in about the year that is named, and began nobody knows when.
 */
const chain = (count: number): ReadonlyArray<ActInput> =>
  Array.from({ length: count }, (_, at) =>
    made(at, `${1961 + 2 * at}~`, {
      commencement: { rule: 'unknown' },
      ...(at === 0 ? {} : { replaces: [`policy:p-${at - 1}`] }),
    }),
  )

const rounds = 5

/** What twice as much that is not known costs: it should be far from a power of it. */
export const uncertain = async (folder: string): Promise<void> => {
  const told = async (name: string, acts: ReadonlyArray<ActInput>): Promise<Questions> => {
    const clock = fixedClock('2025-01-01T12:00:00.000000Z', 1)
    const file = join(folder, `${name}.db`)
    const ledger = await openLedger({ municipality, file, clock, ids: fixedIds(), autoRefresh: false })
    await ledger.record(opening)
    await ledger.record(acts, { mode: 'import' })
    const now = ledger.now()
    await ledger.close()
    return now
  }
  // Each day is asked about as decided by a day of its own, so that nothing is remembered.
  const ask = (now: Questions, times: number) => (): void => {
    for (let at = 0; at < times; at += 1)
      now.statusOf(policy, { on: `${2000 + (at % 20)}-06-01`, asDecidedBy: `${2100 + at}-01-01` })
  }
  for (const [name, acts] of [
    ['motions without an outcome', motions],
    ['links of a chain of replacements', chain],
  ] as const) {
    const [ten, twenty] = [await told(`${name} 10`, acts(10)), await told(`${name} 20`, acts(20))]
    await compare({
      title: `statusOf with 20 ${name}, against 10`,
      unit: 'answers',
      count: 50,
      rounds,
      other: 'ten',
      bare: ask(ten, 50),
      ours: ask(twenty, 50),
    })
  }
}
