export { openKurrentDbStore } from './openKurrentDbStore.js'
export type { KurrentDbStore } from './KurrentDbStore.js'
export type { KurrentDbOptions } from './settings.js'
