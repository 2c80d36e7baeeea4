import { installPostgresSchema, openPostgresStore } from '@minutebook/postgres'
import { isLeft } from 'fp-ts/lib/Either.js'

const connection = process.env['DATABASE_URL'] ?? 'postgresql://localhost/records'
const event = {
  id: '0194b0c0-0000-7000-8000-000000000001',
  recordedAt: '2025-02-03T18:00:00.000000Z',
  leaf: '{"type":"MotionDefeated"}',
}
const installed = await installPostgresSchema({ connection })()
if (isLeft(installed)) throw new Error(installed.left.sentence)
const store = await openPostgresStore({ connection })()
if (isLeft(store)) throw new Error(store.left.sentence)

const appended = await store.right.events.append('spruce-grove', 0, [event])()
if (isLeft(appended)) throw new Error(appended.left.sentence)
console.log(await store.right.events.head('spruce-grove')())
await store.right.close()()
