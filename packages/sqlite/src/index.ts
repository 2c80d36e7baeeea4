export { openSqliteStore, type SqliteOptions } from './openSqliteStore.js'
export type { SqliteStore } from './SqliteStore.js'
