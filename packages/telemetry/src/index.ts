export { attributes } from './attributes.js'
export { observedLedgers } from './observedLedgers.js'
export { observedStore } from './observedStore.js'
export type { Observing } from './Observing.js'
