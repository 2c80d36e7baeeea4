import { afterAll, describe, expect, it } from 'vitest'
import { done, events, logOf, refused, smallDisk, town } from '@minutebook/eventstore/test-support'
import { hasServer, installed, opened, raw, server } from './cluster.js'

const disk = hasServer ? smallDisk(8192, server().socketFolder) : null

afterAll(() => {
  // The server keeps files of that disk open.
  if (disk === null) return
  server().stop()
  disk.remove()
})

/** Leaves that cannot be compressed away. */
const heavy = (seq: number, count: number) =>
  events(seq, count).map((event) => ({
    ...event,
    leaf: JSON.stringify({ text: Array.from({ length: 80 }, () => crypto.randomUUID()).join('') }),
  }))

describe.runIf(disk !== null)('a disk that is full in earnest', () => {
  it('takes no append by half, keeps what was stored, and goes on when there is room', async () => {
    const schema = await installed()
    await raw(async (client) => {
      await client.query(`CREATE TABLESPACE small LOCATION '${disk?.folder ?? ''}'`)
      await client.query(`ALTER TABLE ${schema}.events SET TABLESPACE small`)
    })
    const store = await opened(schema)
    let size = 0
    const answered = async (count: number): Promise<boolean> => {
      const answer = await store.events.append(town, size, heavy(size, count))()
      if (answer._tag === 'Left') {
        expect(answer.left).toMatchObject({ code: 'store-full', cause: { code: '53100' } })
        return false
      }
      size += count
      return true
    }
    while (await answered(100)) expect(size).toBeLessThan(10_000)
    expect(size).toBeGreaterThan(0)
    const before = await logOf(store.events)
    expect(before).toHaveLength(size)
    expect(await refused(store.events.append(town, size, heavy(size, 2000)))).toMatchObject({
      code: 'store-full',
    })
    expect(await logOf(store.events)).toEqual(before)
    expect(await done(store.integrity())).toEqual([])

    await raw((client) => client.query(`ALTER TABLE ${schema}.events SET TABLESPACE pg_default`))
    expect(await answered(100)).toBe(true)
    expect(await logOf(store.events)).toHaveLength(before.length + 100)
    await done(store.close())
  })
})
