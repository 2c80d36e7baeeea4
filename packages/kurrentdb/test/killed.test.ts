import { describe, expect, it } from 'vitest'
import { done, folder, read } from '@minutebook/eventstore/test-support'
import { run } from './programs/run.js'
import { servers } from './servers.js'
import { freshPrefix, opened } from './store.js'

const ledgers = ['village', 'town', 'city']
const rounds = 3

describe.each(servers)('on %s', (_, isThere, reach) => {
  it.skipIf(!isThere)(
    '75 a program killed while it records loses no acknowledged event',
    { timeout: 120_000 },
    async () => {
      const { connectionString, leave } = await reach()
      const prefix = freshPrefix()
      const acknowledged: Array<string> = []
      for (let round = 0; round < rounds; round += 1) {
        const recorder = run('recorder', folder.file(), connectionString, prefix, ...ledgers)
        await Promise.race([recorder.ready, recorder.ended])
        setTimeout(() => recorder.process.kill('SIGKILL'), Math.random() * 100)
        acknowledged.push(...(await recorder.ended).lines)
        const store = await opened({ connectionString, prefix })
        const stored: Array<string> = []
        for (const ledger of ledgers) {
          const events = await read(store.events.read(ledger, 0))
          if ('_tag' in events) expect.fail(events.sentence)
          else stored.push(...events.map(({ seq, id }) => `event ${ledger} ${seq} ${id}`))
        }
        expect(acknowledged.filter((line) => !stored.includes(line))).toEqual([])
        await done(store.close())
      }
      expect(acknowledged.length).toBeGreaterThan(2 * rounds)
      await leave()
    },
  )
})
