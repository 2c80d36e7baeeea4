import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openLedger } from 'minutebook'
import { describe, expect, test } from 'vitest'
import { ledgerFile, put, sprucegrove, town } from '../sprucegrove.js'
import { minutebook } from '../world.js'

const snapshot = 'spruce-grove.snapshot'

describe('snapshot', () => {
  test('writes a file from which the ledger is opened', async () => {
    const cwd = await town()
    const ran = await minutebook(cwd)('snapshot', ledgerFile, snapshot)
    const ledger = await openLedger({
      municipality: sprucegrove,
      file: join(cwd, ledgerFile),
      snapshot: join(cwd, snapshot),
      readOnly: true,
    })
    const { size } = await ledger.head()

    expect(ran).toEqual({ code: 0, out: `${snapshot} holds ${size} events.\n`, err: '' })
    expect(await ledger.snapshot()).toEqual({ events: size, unused: null })
    await ledger.close()
    const again = await minutebook(cwd)('snapshot', ledgerFile, snapshot, '--json')
    expect(JSON.parse(again.out)).toMatchObject({ snapshot, events: size })
  })

  test('says where it could not, and verify takes no snapshot for a ledger', async () => {
    const cwd = await town()
    const ran = await minutebook(cwd)('snapshot', ledgerFile, join('nowhere', snapshot))

    expect([ran.code, ran.out]).toEqual([4, ''])
    expect(ran.err).toMatch(/^snapshot-not-written {2}\S+ {2}The snapshot \S+ could not be written: ENOENT/)
    put(cwd, `${ledgerFile}.snapshot`, 'forged')
    expect((await minutebook(cwd)('verify', ledgerFile)).code).toBe(0)
    expect(existsSync(join(cwd, 'nowhere'))).toBe(false)
    await minutebook(cwd)('snapshot', ledgerFile, snapshot)
    expect((await minutebook(cwd)('verify', snapshot)).code).toBe(1)
  })
})
