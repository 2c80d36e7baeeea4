import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done, events, logOf } from '@minutebook/eventstore/test-support'
import { kurrentServer, type KurrentServer } from './server/KurrentServer.js'
import { freshPrefix, opened } from './store.js'

describe.each([
  ['batches', true],
  ['single calls', false],
])('a node that is not the leader, with appends in %s', (_, hasBatches) => {
  let follower: KurrentServer
  let leader: KurrentServer

  beforeAll(async () => {
    follower = await kurrentServer({ hasBatches })
    leader = await kurrentServer({ hasBatches })
  })
  afterAll(async () => {
    await follower.stop()
    await leader.stop()
  })

  it('sends the store to the leader, which is read and written from then on', async () => {
    const store = await opened({ connectionString: follower.connectionString, prefix: freshPrefix() })
    await done(store.events.append('town', 0, events(0)))
    expect(follower.log.all).toHaveLength(1)
    follower.faults.leaderAt = leader.port
    for (const event of follower.log.all) leader.log.append(event.stream, 'any', [event])
    await done(store.events.append('town', 1, events(1, 2)))
    expect(leader.log.all).toHaveLength(3)
    expect(await logOf(store.events)).toHaveLength(3)
    expect(follower.log.all).toHaveLength(1)
    await done(store.close())
  })

  it('is found by the store that opens', async () => {
    const store = await opened({ connectionString: follower.connectionString, prefix: freshPrefix() })
    const before = leader.log.all.length
    await done(store.events.append('town', 0, events(0)))
    expect(leader.log.all.length - before).toBe(1)
    await done(store.close())
  })
})
