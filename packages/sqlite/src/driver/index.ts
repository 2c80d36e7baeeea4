// For packages beside this one that keep something of their own on this computer: not events, but what is made of them,
// and by which code.
export { codeBeside } from './codeBeside.js'
export { connect, disconnect, listing, type Database, type Value } from './database.js'
export { failureOf, isOfFile } from './failures.js'
export { whenFree } from './waiting.js'
