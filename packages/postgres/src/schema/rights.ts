import type { Database, Statement } from '../driver/database.js'
import { tableNames } from './tables.js'

/** Who may change tables of the store and is not its owner: nobody is given that (`grantsFor`). */
export const rightsGiven = async (database: Database, schema: string): Promise<ReadonlyArray<string>> =>
  (await database.ask<readonly [role: string | null, table: string, rights: string]>(rightsIn(schema))).map(
    ([role, table, rights]) =>
      `Somebody gave ${role === null ? 'everybody' : JSON.stringify(role)} rights on ${table} (${rights}) that only the owner should have.`,
  )

/** Rights are given on tables and on columns of them. */
const rightsIn = (schema: string): Statement => ({
  name: 'rights',
  text: `SELECT rolname::text, relname::text, string_agg(DISTINCT privilege_type, ', ' ORDER BY privilege_type)
    FROM pg_class CROSS JOIN LATERAL (
        SELECT * FROM aclexplode(relacl)
        UNION ALL
        SELECT of_column.* FROM pg_attribute CROSS JOIN LATERAL aclexplode(attacl) AS of_column WHERE attrelid = pg_class.oid
      ) AS given LEFT JOIN pg_roles ON pg_roles.oid = grantee
    WHERE relnamespace = to_regnamespace('${schema}') AND relname IN ${tableNames} AND grantee <> relowner
      AND privilege_type IN ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER')
    GROUP BY relname, grantee, rolname
    ORDER BY 1 NULLS FIRST, 2`,
})
