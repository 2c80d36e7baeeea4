import { creationOf, functionsOf, type SchemaFunction } from './functions.js'
import { sameGrants } from './grants.js'
import { tablesOf, triggersOf } from './tables.js'

/** The statements that lead from each version of the schema to the next: the first make version 1 out of nothing. */
export const migrationsOf = (schema: string): ReadonlyArray<ReadonlyArray<string>> => {
  const { append_one, ...first } = functionsOf(schema)
  const changed = first['events_follow_each_other'] as SchemaFunction
  return [
    [
      ...Object.entries(first).map(([name, parts]) => creationOf(schema, name, parts)),
      ...tablesOf(schema),
      ...triggersOf(schema),
      `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA "${schema}" FROM PUBLIC`,
    ],
    [
      creationOf(schema, 'append_one', append_one as SchemaFunction),
      `REVOKE ALL ON FUNCTION "${schema}".append_one FROM PUBLIC`,
      sameGrants(schema, 'append', 'append_one'),
      creationOf(schema, 'events_follow_each_other', changed, 'CREATE OR REPLACE'),
    ],
  ]
}

/** The version of the schema that this program knows. A store of a higher one is left alone. */
export const schemaVersion: number = migrationsOf('').length
