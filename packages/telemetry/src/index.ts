export { attributes } from './attributes.js'
export { observedStore, type Observing } from './observedStore.js'
