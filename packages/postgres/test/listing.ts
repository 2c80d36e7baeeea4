import type { StoredEvent } from '@minutebook/eventstore'
import type { InlineStore } from '@minutebook/eventstore/conformance'
import { anyStore, asked } from './anyStore.js'
import { schemaName } from './cluster.js'
import type { PostgresStore } from '@minutebook/postgres'

/** A store that lists the ids of its events in a schema beside its own. */
export const listing = async (
  told: (events: ReadonlyArray<StoredEvent>) => void,
): Promise<InlineStore & Pick<PostgresStore, 'close'>> => {
  const table = `${schemaName()}.ids`
  await asked(
    `CREATE SCHEMA ${table.replace('.ids', '')}; CREATE TABLE ${table} (position bigint PRIMARY KEY, id text)`,
  )
  const { events, close } = await anyStore(async (run, stored) => {
    const [positions, ids] = [stored.map(({ position }) => Number(position)), stored.map(({ id }) => id)]
    await run(`INSERT INTO ${table} SELECT * FROM unnest($1::bigint[], $2::text[])`, [positions, ids])
    told(stored)
  })
  return {
    events,
    close,
    listed: async () => (await asked(`SELECT id FROM ${table} ORDER BY position`)).map(([id]) => String(id)),
  }
}
