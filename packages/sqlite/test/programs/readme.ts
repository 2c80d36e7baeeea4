import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '@minutebook/sqlite'
import { isRight } from 'fp-ts/lib/Either.js'

const file = join(mkdtempSync(join(tmpdir(), 'minutebook-')), 'spruce-grove.minutebook')
const event = {
  id: '0194b0c0-0000-7000-8000-000000000001',
  recordedAt: '2025-02-03T18:00:00.000000Z',
  leaf: '{"type":"MotionDefeated"}',
}
const store = await openSqliteStore(file)()
if (isRight(store)) {
  await store.right.events.append('spruce-grove', 0, [event])()
  console.log(await store.right.events.head('spruce-grove')())
  await store.right.close()()
}
