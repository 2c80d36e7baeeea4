import { creationOf, functionsOf, type SchemaFunction } from './functions.js'
import { sameGrants } from './grants.js'
import { tablesOf, triggerOf, triggers } from './tables.js'

/** The statements that lead from each version of the schema to the next: the first make version 1 out of nothing. */
export const migrationsOf = (schema: string): ReadonlyArray<ReadonlyArray<string>> => {
  const { append_one, ...first } = functionsOf(schema)
  const anew = (name: string): string =>
    creationOf(schema, name, functionsOf(schema)[name] as SchemaFunction, 'CREATE OR REPLACE')
  return [
    [
      ...Object.entries(first).map(([name, parts]) => creationOf(schema, name, parts)),
      ...tablesOf(schema),
      ...Object.keys(triggers).flatMap((name) => triggerOf(schema, name)),
      `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA "${schema}" FROM PUBLIC`,
    ],
    [
      creationOf(schema, 'append_one', append_one as SchemaFunction),
      `REVOKE ALL ON FUNCTION "${schema}".append_one FROM PUBLIC`,
      sameGrants(schema, 'append', 'append_one'),
    ],
    [
      ...['append', 'append_one', 'events_follow_each_other'].map(anew),
      `DROP TRIGGER events_follow_each_other ON "${schema}".events`,
      ...triggerOf(schema, 'events_follow_each_other'),
    ],
  ]
}

/** The version of the schema that this program knows. A store of a higher one is left alone. */
export const schemaVersion: number = migrationsOf('').length
