// For packages beside this one that keep something of their own in SQLite: not events, but what is made of them.
export { connect, disconnect, listing, type Database, type Value } from './database.js'
export { failureOf, isOfFile } from './failures.js'
export { whenFree } from './waiting.js'
