import { memoryStore } from '@minutebook/eventstore'
import { observedStore } from '@minutebook/telemetry'

const store = observedStore(memoryStore())
const head = await store.head('spruce-grove')()
console.log(head)
