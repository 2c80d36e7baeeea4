export { openFileStore } from './openFileStore.js'
