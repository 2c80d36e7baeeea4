import { readFileSync } from 'node:fs'
import { memoryStore } from '@minutebook/eventstore'
import { catchUp, openReadModel } from '@minutebook/projections'
import { beforeAll, describe, expect, it } from 'vitest'
import { covered, created, enacted } from './acts.js'
import { done, folder } from '@minutebook/eventstore/test-support'
import { furtherOf, tables } from '../src/postgres/schema.js'
import { clientIn, freshSchema, hasServer, modelIn, rowsFrom } from './database.js'
import { townIn } from '../src/conformance/Town.js'

const page = readFileSync(new URL('../../../docs/projections.md', import.meta.url), 'utf8')
const blocksOf = (language: string): ReadonlyArray<string> =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, sql = '']) => sql)
const blocks = blocksOf('sql')
const inPostgres = blocksOf('pgsql')

describe('docs/projections.md', () => {
  const answers: Array<ReadonlyArray<object>> = []
  let schema: ReadonlyArray<string> = []

  beforeAll(async () => {
    const store = memoryStore()
    const town = townIn(store)
    await town.record(created(), covered())
    await town.record(enacted('policy:6030', '2019-06-10', { topic: 'customer-service' }))
    const { policies, file } = await done(openReadModel(folder.file()))
    await done(catchUp(store, policies))
    for (const sql of blocks.slice(0, -1))
      answers.push(
        await done(
          file.ask((database) =>
            database
              .prepare(sql)
              .all()
              .map((row) => ({ ...(row as object) })),
          ),
        ),
      )
    schema = await done(
      file.ask((database) =>
        (
          database
            .prepare(
              "SELECT sql FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT IN ('projections', 'parked')",
            )
            .all() as ReadonlyArray<{ readonly sql: string }>
        ).map(({ sql }) => sql.replaceAll('"', '')),
      ),
    )
  })

  it('has queries that run as they stand there', () => {
    expect(answers[0]).toEqual([
      {
        municipality: 'spruce-grove',
        policy: 'policy:6030',
        title: 'The policy 6030',
        in_force: 'certain',
      },
    ])
    expect(answers[1]).toHaveLength(6)
    expect(answers[1]?.[0]).toEqual({ day: '2020-01-01', kind: 'council-policy', policies: 1 })
    expect(answers[2]).toEqual([{ municipality: 'spruce-grove' }])
  })

  it('has the tables there are, word for word', () => {
    expect(schema).toHaveLength(4)
    for (const sql of schema) expect(blocks.at(-1)).toContain(`${sql};`)
  })

  it('has the tables there are in PostgreSQL, word for word', () => {
    const [, view] = furtherOf((name) => name)
    for (const [name, body] of Object.entries(tables))
      expect(inPostgres.at(-1)).toContain(`CREATE TABLE ${name} ${body};`)
    expect(inPostgres.at(-1)).toContain(`${view};`)
  })

  it.runIf(hasServer)('has queries for PostgreSQL that run as they stand there', async () => {
    const store = memoryStore()
    const town = townIn(store)
    await town.record(created(), covered())
    await town.record(enacted('policy:6030', '2019-06-10', { topic: 'customer-service' }))
    const schema = freshSchema()
    await done(catchUp(store, (await modelIn(schema)).policies))
    const client = await clientIn(schema)
    expect(await rowsFrom(client, inPostgres[0] ?? '')).toEqual([
      ['spruce-grove', 'policy:6030', 'The policy 6030', 'certain'],
    ])
    expect(await rowsFrom(client, inPostgres[1] ?? '')).toEqual([['spruce-grove', 'policy:6030', '366']])
    expect(inPostgres).toHaveLength(3)
  })
})
