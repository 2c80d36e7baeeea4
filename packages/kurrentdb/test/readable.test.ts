import { KurrentDBClient } from '@kurrent/kurrentdb-client'
import { describe, expect, it } from 'vitest'
import { done, instant } from '@minutebook/eventstore/test-support'
import { freshPrefix } from './store.js'
import { world } from './world.js'

const { server, open } = world()

const id = '0194b0c0-0000-7000-8000-000000000001'
const leaf = '{"data":{"policy":"policy:6030"},"type":"PolicyRescinded"}'

describe('what stands in the stream of a ledger', () => {
  it('can be read by any tool of KurrentDB', async () => {
    const prefix = freshPrefix()
    const { events: store } = await open({ prefix })
    await done(
      store.append('spruce-grove', 0, [
        { id, recordedAt: instant(0), leaf },
        { id: id.replace(/1$/, '2'), recordedAt: instant(0), leaf: '{"type":"$metadata"}' },
      ]),
    )
    const client = KurrentDBClient.connectionString(server().connectionString)
    const found = []
    for await (const { event } of client.readStream(`${prefix}-spruce-grove`)) found.push(event)
    await client.dispose()
    const append: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/)
    expect(found).toMatchObject([
      {
        id,
        type: 'PolicyRescinded',
        isJson: true,
        revision: 0n,
        data: { data: { policy: 'policy:6030' }, type: 'PolicyRescinded' },
        metadata: {
          append,
          recordedAt: instant(0),
          sha256: 'dd0b65ef2c349040434d833f3ffe1412230f0fe5a4a64ad9b3ad5b05eeeac6b0',
        },
      },
      { type: 'Event', revision: 1n },
    ])
  })
})
