import { memoryStore } from '@minutebook/eventstore'
import { isLeft } from 'fp-ts/lib/Either.js'

const store = memoryStore()
const event = {
  id: '0194b0c0-0000-7000-8000-000000000001',
  recordedAt: '2025-02-03T18:00:00.000000Z',
  leaf: '{"type":"MotionDefeated"}',
}
await store.append('spruce-grove', 0, [event])()
const another = { ...event, id: '0194b0c0-0000-7000-8000-000000000002' }
const late = await store.append('spruce-grove', 0, [another])()
if (isLeft(late)) console.log(late.left.code, late.left.sentence)
