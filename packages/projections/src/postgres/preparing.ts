import { failure, type BadOption, type Failure } from '@minutebook/eventstore'
import { identifier, makeSchema, unknownRole, type Run } from '@minutebook/postgres/driver'
import { modelName } from '../model/modelName.js'
import { enter } from './records.js'
import { bookkeepingOf, schemaVersion } from './schema.js'
import { createFurther, createTables, grant, inUse } from './tables.js'

/** What the read model in a schema has to be like. */
export interface Wanted {
  readonly schema: string
  readonly address: string
  readonly version: string
  readonly readers: ReadonlyArray<string>
}

/** Makes the tables where there are none; gives why that cannot be done, or why what is there cannot be used. */
export const prepared = async (run: Run, wanted: Wanted): Promise<Failure | BadOption | null> => {
  const { schema, version, readers } = wanted
  const { nameOf } = inUse(schema)
  await run(`SELECT pg_advisory_xact_lock(hashtext('minutebook policies'), hashtext('${schema}'))`)
  const standing = await standingIn(run, wanted)
  if (standing !== 'nothing' && standing !== 'a read model') return standing
  const stranger = await unknownRole(run, { readers })
  if (stranger !== null) return stranger
  if (standing === 'nothing') {
    await makeSchema(run, schema)
    await run(bookkeepingOf(nameOf))
    await enter(run, nameOf, modelName, version)
    await createTables(run, nameOf)
    await createFurther(run, nameOf)
  }
  await grant(run, schema, readers)
  return null
}

/** Why there is no read model to be read; null where there is one. */
export const unreadable = async (run: Run, wanted: Wanted): Promise<Failure | null> => {
  const standing = await standingIn(run, wanted)
  if (standing === 'a read model') return null
  return standing === 'nothing'
    ? failure('no-store', wanted.address, `There is no read model in the schema "${wanted.schema}".`)
    : standing
}

const standingIn = async (
  run: Run,
  { schema, address }: Wanted,
): Promise<'nothing' | 'a read model' | Failure> => {
  const [[isModel, hasMore] = []] = await run<readonly [isModel: boolean, hasMore: boolean]>(
    `SELECT count(*) FILTER (WHERE relname IN ('projections', 'parked')) = 2, count(*) > 0
     FROM pg_class WHERE relnamespace = to_regnamespace($1) AND relkind = 'r'`,
    [identifier(schema)],
  )
  if (isModel !== true) {
    const sentence = `The schema "${schema}" holds tables of another program, and no read model of Minutebook.`
    return hasMore === true ? failure('not-a-store', address, sentence) : 'nothing'
  }
  const newest = `SELECT coalesce(max(kept_by), 0) FROM ${inUse(schema).nameOf('projections')}`
  const [row] = await run<readonly [keptBy: number]>(newest)
  const keptBy = row?.[0] ?? 0
  if (keptBy === schemaVersion) return 'a read model'
  return keptBy > schemaVersion
    ? failure('store-newer', address, 'This was written by a newer version of Minutebook. Use that one.')
    : failure(
        'store-older',
        address,
        `The schema "${schema}" holds a read model of an older version. Drop it: it is made anew of the events.`,
      )
}
