import { standardCatalogue, verify, type MunicipalityId } from '@minutebook/core'
import { done, read } from '@minutebook/eventstore/test-support'
import type { LedgerStore } from 'minutebook'
import { beforeAll, describe, expect, it } from 'vitest'
import { put } from '../sprucegrove.js'
import { folder, minutebook } from '../world.js'
import { enacted } from './acts.js'
import { record, town, type Open, type Step } from './Kept.js'
import { putRight } from './times.js'

type Leaves = ReadonlyArray<string>

/** What a store gives of a ledger, whether or not it is one. */
const leavesIn = async ({ events }: LedgerStore): Promise<Leaves> => {
  const given = await read(events.read(town, 0))
  return '_tag' in given ? expect.fail(`${given.code}: ${given.sentence}`) : given.map(({ leaf }) => leaf)
}

/** Writes leaves into a store as somebody could who does not ask the ledger. */
const written = ({ events }: LedgerStore, leaves: Leaves): Promise<unknown> => {
  const recordedAt = '2024-01-01T00:00:00.000000Z'
  const told = leaves.map((leaf, seq) => {
    const id = `0194b0c0-0000-7000-8000-${String(seq).padStart(12, '0')}`
    return { id, recordedAt, leaf }
  })
  return done(events.append(town, 0, told))
}

const exportOf = (leaves: Leaves): string => leaves.map((leaf) => `${leaf}\n`).join('')

interface Verified {
  readonly ledgers: ReadonlyArray<{ readonly digest: string; readonly problems: ReadonlyArray<unknown> }>
  readonly against?: { readonly ledgers: ReadonlyArray<unknown> }
}

/** What `minutebook verify` says of an export and what was kept of it, with nothing else at hand. */
const verified = async (now: Leaves, kept?: string): Promise<Verified> => {
  const cwd = folder()
  put(cwd, 'now.jsonl', exportOf(now))
  const evidence = kept?.endsWith('\n') === true ? put(cwd, 'kept.jsonl', kept) : kept
  const against = evidence === undefined ? [] : ['--against', evidence]
  const ran = await minutebook(cwd)('verify', 'now.jsonl', '--json', ...against)
  return JSON.parse(ran.out) as Verified
}

/** What was done to the leaves alone, and where it is noticed. */
const harms: ReadonlyArray<readonly [what: string, harm: (leaves: Leaves) => Leaves, place: string]> = [
  [
    'changed',
    (leaves) => leaves.with(6, (leaves[6] ?? '').replace('"id":"policy:a","n":1', '"id":"policy:a","n":2')),
    '/6/subjects/0/n',
  ],
  ['deleted', (leaves) => leaves.toSpliced(3, 1), '/3/seq'],
  ['inserted', (leaves) => leaves.toSpliced(4, 0, leaves[2] ?? ''), '/4/seq'],
  ['put elsewhere', (leaves) => leaves.with(3, leaves[4] ?? '').with(4, leaves[3] ?? ''), '/3/seq'],
]

const [created, first, second, ...others] = putRight as [Step, Step, Step, ...Step[]]

/** The same done by somebody who wrote everything after it anew, so that it fits. */
const rewritten: ReadonlyArray<readonly [what: string, history: ReadonlyArray<Step>, place: number]> = [
  ['changed', [created, first, { ...second, acts: [enacted('policy:b', '2024-02-06')] }, ...others], 3],
  ['deleted', putRight.toSpliced(6, 1), 7],
  ['inserted', putRight.toSpliced(2, 0, { rec: '2024-01-20', acts: [enacted('policy:d', '2024-01-15')] }), 3],
  ['put elsewhere', [created, { ...second, rec: first.rec }, { ...first, rec: second.rec }, ...others], 2],
]

export const evidence = (open: Open): void => {
  describe('what it holds', () => {
    let leaves: Leaves

    beforeAll(async () => {
      const store = await open()
      await record(store, putRight)
      leaves = await leavesIn(store)
    })

    it.each(harms)('71 is verified not to fit, and where, if an event was %s', async (_, harm, place) => {
      const store = await open()
      await written(store, harm(leaves))
      const { problems } = verify(town as MunicipalityId, standardCatalogue, await leavesIn(store))
      expect(problems[0]).toMatchObject({ path: place })
    })

    it.each(rewritten)(
      '71 is told from what was kept, and from which event on, if one was %s and all after it fits',
      async (_, history, place) => {
        const store = await open()
        await record(store, history)
        const now = await leavesIn(store)
        expect(await verified(now, exportOf(leaves))).toMatchObject({
          ledgers: [{ problems: [] }],
          against: { ledgers: [{ result: 'differs', differsFrom: place }] },
        })
      },
    )

    // There are no proofs yet: whoever verifies holds the export against what was kept of it.
    it('72 is verified from a head that was kept, without the store', async () => {
      const { digest } = (await verified(leaves.slice(0, 5))).ledgers[0] ?? expect.fail('No ledger.')
      const head = `5:${digest}`
      const grown = { result: 'grown', added: 5 }
      expect(await verified(leaves, head)).toMatchObject({ against: { ledgers: [grown] } })
      const changed = leaves.with(4, (leaves[4] ?? '').replace('2024-03-11', '2024-03-12'))
      expect(await verified(changed, head)).toMatchObject({ against: { ledgers: [{ result: 'differs' }] } })
    })

    it('72 is verified to have an event that was kept, where it stood', async () => {
      const kept = exportOf(leaves.slice(6, 7))
      expect(await verified(leaves, kept)).toMatchObject({ against: { ledgers: [{ result: 'in-part' }] } })
      const without = leaves.toSpliced(6, 1)
      expect(await verified(without, kept)).toMatchObject({
        against: { ledgers: [{ result: 'differs', differsFrom: 6 }] },
      })
    })
  })
}
