import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventStore } from '@minutebook/eventstore'
import { conformanceOf } from '@minutebook/eventstore/conformance'
import * as E from 'fp-ts/lib/Either.js'
import { afterAll, describe, expect, it } from 'vitest'
import { openFileStore } from '../src/openFileStore.js'

const folder = mkdtempSync(join(tmpdir(), 'minutebook-file-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const newFile = (): string => join(folder, `${(files += 1)}.jsonl`)

const opened = async (file: string): Promise<EventStore> => {
  const store = await openFileStore(file)()
  return E.isRight(store) ? store.right : expect.fail(store.left.sentence)
}

conformanceOf('the file of lines', async () => ({ events: await opened(newFile()) }), {
  texts: false,
  shared: false,
  removal: false,
  redaction: false,
  integrity: false,
  inline: false,
  truncation: false,
  recreation: false,
  late: false,
  bystander: false,
  refusals: false,
  program: false,
})

const event = {
  id: '0194b0c0-0000-7000-8000-000000000001',
  recordedAt: '2026-01-01T00:00:00.000001Z',
  leaf: '{"type":"PolicyEnacted"}',
}

describe('the file of lines', () => {
  it('is read again as it was written, without what was half-written when the program was killed', async () => {
    const file = newFile()
    const first = await opened(file)
    await first.append('town', 0, [event])()
    await first.close()()
    const whole = readFileSync(file, 'utf8')
    appendFileSync(file, '{"ledger":"town","expec')

    const again = await opened(file)
    expect(await again.head('town')()).toMatchObject({ right: { size: 1 } })
    expect(readFileSync(file, 'utf8')).toBe(whole)
    expect(await again.append('town', 0, [event])()).toMatchObject({ right: { alreadyStored: true } })
    await again.close()()
  })

  it('says so where the file cannot be opened', async () => {
    expect(await openFileStore(folder)()).toMatchObject({ left: { code: 'store-unavailable', path: folder } })
  })
})
