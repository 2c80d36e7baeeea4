import { memoryStore, memoryTexts } from '@minutebook/eventstore'
import { conformanceOf } from '@minutebook/eventstore/conformance'

conformanceOf('the memory store', async () => ({ events: memoryStore(), texts: memoryTexts() }), {
  texts: true,
  shared: false,
  removal: false,
  redaction: false,
  integrity: false,
})
