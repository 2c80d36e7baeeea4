// For packages beside this one that keep something of their own in PostgreSQL: not events, but what is made of them.
export { checkedPlace, type CheckedPlace, type PostgresPlace } from '../options.js'
export { makeSchema } from '../schema/making.js'
export { identifier } from '../schema/names.js'
export { unknownRole } from '../schema/unknownRole.js'
export type { Database, Run, Rows, Value } from './database.js'
export { failureOf, isAboutValues, isPassing } from './failures.js'
export { pgDatabase } from './pgDatabase.js'
export { persistently } from './waiting.js'
