import { catchUp, rebuild } from '@minutebook/projections'
import type { SqliteStore } from '@minutebook/sqlite'
import { beforeAll, describe, expect, it } from 'vitest'
import { done, folder } from '@minutebook/eventstore/test-support'
import { clientIn, connection, everythingIn, freshSchema, hasServer, modelIn, rowsFrom } from './database.js'
import { bundledInto, run } from './programs/run.js'
import { recordedIn } from './recorded.js'

/** So often in all; `KILLS=500` does it more often. */
const kills = Number(process.env['KILLS'] ?? 30)
const bundle = `${folder.path()}/projector.mjs`
const storeFile = folder.file()

/** Starts it, lets it work for a while, kills it, and tells whether it was still at work. */
const killedAfter = async (milliseconds: number, schema: string, way: string): Promise<boolean> => {
  const program = run(bundle, storeFile, JSON.stringify({ connection: connection(), schema }), way)
  await Promise.race([program.ready, program.ended])
  setTimeout(() => program.process.kill('SIGKILL'), milliseconds)
  const { code, said } = await program.ended
  expect(code).toBeOneOf([null, 0])
  return !said.includes('rebuilt')
}

describe.runIf(hasServer)('a program killed while it takes events into PostgreSQL', () => {
  let store: SqliteStore
  let expected: ReadonlyArray<unknown>
  let total = ''

  beforeAll(async () => {
    await bundledInto('projector', bundle)
    store = await recordedIn(storeFile)
    const schema = freshSchema()
    total = await done(rebuild(store.events, (await modelIn(schema)).policies))
    expected = await everythingIn(await clientIn(schema))
  }, 120_000)

  it(
    '61 leaves rows that are those of its checkpoint, whenever it is killed, and is resumed from there',
    { timeout: 60_000 + 4000 * kills },
    async () => {
      let schema = freshSchema()
      let atWork = 0
      for (let round = 0; round < kills; round += 1) {
        const way = round % 3 === 2 ? 'rebuild' : 'follow'
        if (await killedAfter(Math.random() ** 2 * 600, schema, way)) atWork += 1
        const model = await modelIn(schema)
        const client = await clientIn(schema)
        // What was killed may still be about to commit; whoever reads sees it before that or after.
        const [[position, events] = []] = await rowsFrom(
          client,
          `SELECT (SELECT position FROM projections WHERE name = 'policies'),
             (SELECT coalesce(sum(events), 0) FROM municipalities)`,
        )
        expect(Number(position)).toBe(Number(events))
        if (round % 5 === 4 || events === total) {
          expect(await done(catchUp(store.events, model.policies))).toBe(total)
          expect(await everythingIn(client)).toEqual(expected)
          schema = freshSchema()
        }
        await client.end()
        await done(model.close())
      }
      expect(atWork).toBeGreaterThan(kills / 4)
    },
  )
})
