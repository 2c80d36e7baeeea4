import { openSqliteStore, type SqliteStore } from '@minutebook/sqlite'
import { amended, covered, created, enacted, rescinded } from './acts.js'
import { done } from '@minutebook/eventstore/test-support'
import { townIn } from '../src/conformance/Town.js'

/** A store in which two towns recorded what takes a while to take in. */
export const recordedIn = async (storeFile: string): Promise<SqliteStore> => {
  const store = await done(openSqliteStore(storeFile, { synchronous: 'normal' }))
  const towns = ['town', 'village'].map((ledger) => townIn(store.events, ledger))
  for (const town of towns) await town.record(created(town.ledger), covered())
  for (let n = 0; n < 140; n += 1) {
    const policy = `policy:${n}`
    for (const town of towns) {
      await town.record(
        enacted(policy, '2019-06-10', { topic: `topic-${n % 7}` }),
        amended(policy, 'v2', n % 3 === 0 ? '2020' : '2020-05-04'),
        ...(n % 2 === 0 ? [rescinded(policy, '2024-02-05')] : []),
      )
    }
    // What bears on every policy.
    if (n % 30 === 29) await towns[n % 2]?.record(covered())
  }
  return store
}
