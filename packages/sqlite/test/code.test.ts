import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder } from '@minutebook/eventstore/test-support'
import { codeBeside } from '@minutebook/sqlite/driver'
import { describe, expect, it } from 'vitest'

describe('the code in a folder', () => {
  it('is told apart by its bytes, as long as it is the code that runs', () => {
    const place = folder.file()
    mkdirSync(join(place, 'below'), { recursive: true })
    const [entry, other] = [join(place, 'index.js'), join(place, 'below', 'rules.js')]
    writeFileSync(entry, 'export * from "./below/rules.js"')
    writeFileSync(other, 'export const days = 30')
    const [before, later] = [Date.now() - 60_000, Date.now() + 60_000]
    const first = codeBeside(entry, later)
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    writeFileSync(join(place, 'notes.md'), 'Nothing that runs.')
    expect(codeBeside(entry, later)).toBe(first)
    writeFileSync(other, 'export const days = 31')
    expect(codeBeside(entry, later)).toMatch(/^(?!.*-)[0-9a-f]{64}$/)
    expect(codeBeside(entry, later)).not.toBe(first)
    // What was read when the program began may have been the one or the other.
    expect(codeBeside(entry, before)).not.toBe(codeBeside(entry, before))
  })
})
