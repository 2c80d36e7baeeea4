import { creationOf, functionsOf } from './functions.js'
import { tablesOf, triggersOf } from './tables.js'

/** The statements that lead from each version of the schema to the next: the first make version 1 out of nothing. */
export const migrationsOf = (schema: string): ReadonlyArray<ReadonlyArray<string>> => [
  [
    ...Object.entries(functionsOf(schema)).map(([name, parts]) => creationOf(schema, name, parts)),
    ...tablesOf(schema),
    ...triggersOf(schema),
    `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA "${schema}" FROM PUBLIC`,
  ],
]

/** The version of the schema that this program knows. A store of a higher one is left alone. */
export const schemaVersion: number = migrationsOf('').length
