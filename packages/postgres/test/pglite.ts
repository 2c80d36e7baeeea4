import type { PGlite } from '@electric-sql/pglite'
import type { Database, Rows } from '../src/driver/database.js'

/** PostgreSQL in this very process, with one connection: what can be proved where no server is installed. */
export const pgliteDatabase = (pglite: PGlite): Database => ({
  ask: async <Row extends ReadonlyArray<unknown>>(
    { text }: { readonly text: string },
    values: ReadonlyArray<unknown> = [],
  ) => (await pglite.query<unknown>(text, [...values], { rowMode: 'array' })).rows as unknown as Rows<Row>,

  transaction: (work) =>
    pglite.transaction((transaction) =>
      work(async <Row extends ReadonlyArray<unknown>>(sql: string, values?: ReadonlyArray<unknown>) => {
        const results =
          values === undefined
            ? await transaction.exec(sql, { rowMode: 'array' })
            : [await transaction.query<unknown>(sql, [...values], { rowMode: 'array' })]
        return (results.at(-1)?.rows ?? []) as unknown as Rows<Row>
      }),
    ),

  listen: (channel, heard) => {
    const listening = pglite.listen(channel, heard)
    return {
      stop: async () => {
        await (
          await listening
        )()
      },
    }
  },

  close: async () => undefined,
})
