import { openReadModel, catchUp, rebuild, type ReadModel } from '@minutebook/projections'
import type { SqliteStore } from '@minutebook/sqlite'
import { beforeAll, describe, expect, it } from 'vitest'
import { done, folder } from '@minutebook/eventstore/test-support'
import { bundledInto, run } from './programs/run.js'
import { recordedIn } from './recorded.js'
import { rowsOf } from '../src/conformance/rows.js'

/** So often in all; `pnpm test:faults` does it more often. */
const kills = Number(process.env['KILLS'] ?? 52)
const bundle = `${folder.path()}/projector.mjs`
const storeFile = folder.file()

interface Kept {
  readonly position: string
  readonly events: number
}

/** How far the rows have come, and how far the checkpoint says they have. */
const keptIn = async ({ file }: ReadModel): Promise<Kept> =>
  done(
    file.ask((database) => ({
      ...(database.prepare("SELECT position FROM projections WHERE name = 'policies'").get() as {
        readonly position: string
      }),
      ...(database.prepare('SELECT coalesce(sum(events), 0) AS events FROM municipalities').get() as {
        readonly events: number
      }),
    })),
  )

const soundness = async ({ file }: ReadModel): Promise<unknown> =>
  done(file.ask((database) => database.prepare('PRAGMA integrity_check').get()))

/** Starts it, lets it work for a while, kills it, and tells whether it was still at work. */
const killedAfter = async (milliseconds: number, modelFile: string, way: string): Promise<boolean> => {
  const program = run(bundle, storeFile, modelFile, way)
  await Promise.race([program.ready, program.ended])
  setTimeout(() => program.process.kill('SIGKILL'), milliseconds)
  const { code, said } = await program.ended
  expect(code).toBeOneOf([null, 0])
  return !said.includes('rebuilt')
}

describe('a program killed while it takes in events', () => {
  let store: SqliteStore
  let expected: Awaited<ReturnType<typeof rowsOf>>
  let total = 0

  beforeAll(async () => {
    await bundledInto('projector', bundle)
    store = await recordedIn(storeFile)
    const model = await done(openReadModel(folder.file()))
    total = Number(await done(rebuild(store.events, model.policies)))
    expected = await rowsOf(model.file)
    await done(model.close())
  }, 120_000)

  const killedOften = async (): Promise<number> => {
    let modelFile = folder.file()
    let atWork = 0
    for (let round = 0; round < kills / 2; round += 1) {
      const way = round % 3 === 2 ? 'rebuild' : 'follow'
      if (await killedAfter(Math.random() ** 2 * 400, modelFile, way)) atWork += 1
      const model = await done(openReadModel(modelFile))
      const { position, events } = await keptIn(model)
      expect(Number(position)).toBe(events)
      if (round % 5 === 4 || events === total) {
        expect(await soundness(model)).toMatchObject({ integrity_check: 'ok' })
        expect(Number(await done(catchUp(store.events, model.policies)))).toBe(total)
        expect(await rowsOf(model.file)).toEqual(expected)
        modelFile = folder.file()
      }
      await done(model.close())
    }
    return atWork
  }

  it(
    '61 leaves rows that are those of its checkpoint, whenever it is killed, and is resumed from there',
    { timeout: 60_000 + 4000 * kills },
    async () => {
      const atWork = await Promise.all([killedOften(), killedOften()])
      expect(Math.min(...atWork)).toBeGreaterThan(kills / 8)
    },
  )
})
