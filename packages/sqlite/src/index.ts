export { openSqliteStore, type SqliteOptions } from './openSqliteStore.js'
export type { SqliteStore } from './SqliteStore.js'
export type { Inline } from './writing/appendInline.js'
