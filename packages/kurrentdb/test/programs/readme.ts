import { openKurrentDbStore } from '@minutebook/kurrentdb'
import { isRight } from 'fp-ts/lib/Either.js'

const connectionString = process.env['KURRENTDB_URL'] ?? 'kurrentdb://localhost:2113?tls=false'
const event = {
  id: '0194b0c0-0000-7000-8000-000000000001',
  recordedAt: '2025-02-03T18:00:00.000000Z',
  leaf: '{"type":"MotionDefeated"}',
}
const store = await openKurrentDbStore({ connectionString, prefix: 'trial' })()
if (isRight(store)) {
  await store.right.events.append('spruce-grove', 0, [event])()
  console.log(await store.right.events.head('spruce-grove')())
  await store.right.close()()
} else {
  console.log(store.left.code, store.left.sentence)
}
