export { openKurrentDbStore, type KurrentDbOptions } from './openKurrentDbStore.js'
export type { KurrentDbStore } from './KurrentDbStore.js'
