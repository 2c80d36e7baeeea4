import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ledgerFile, lines, put, rescission, sprucegrove, town } from '../sprucegrove.js'
import { folder, minutebook } from '../world.js'

describe('copy', () => {
  test('makes a copy with the same events, and the texts they cite', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    writeFileSync(join(cwd, '6030.md'), '1. A letter is answered within ten working days.\n')
    const digest = (await run('put-text', ledgerFile, '6030.md')).out.trim()
    const amended = {
      type: 'PolicyAmended',
      evidence: 'primary',
      decidedOn: '2025-02-03',
      data: { policy: 'policy:6030', version: 'v2', textDigest: digest },
    }
    await run('record', ledgerFile, put(cwd, 'amended.jsonl', lines([amended])))
    const copied = await run('copy', ledgerFile, 'copy.minutebook')

    expect(copied).toEqual({
      code: 0,
      out: `copy.minutebook has the ledger of ${sprucegrove}: 8 events, the same as in ${ledgerFile}; 8 of them copied now. Texts it cites: 1.\n`,
      err: '',
    })
    expect(await run('log', 'copy.minutebook', '--jsonl')).toEqual(await run('log', ledgerFile, '--jsonl'))
    expect(await run('verify', 'copy.minutebook')).toMatchObject({ code: 0 })
    expect((await run('put-text', 'copy.minutebook', '6030.md')).out.trim()).toBe(digest)
  })

  test('says how many of the texts they cite were not there to be copied', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    writeFileSync(join(cwd, '6030.md'), '1. A letter is answered within ten working days.\n')
    const digests = [(await run('put-text', ledgerFile, '6030.md')).out.trim(), 'ab'.repeat(32)]
    const amendments = digests.map((textDigest, at) => ({
      type: 'PolicyAmended',
      evidence: 'primary',
      decidedOn: '2025-02-03',
      data: { policy: 'policy:6030', version: `v${at + 2}`, textDigest },
    }))
    await run('record', ledgerFile, put(cwd, 'amended.jsonl', lines(amendments)))

    const copied = await run('copy', ledgerFile, 'copy.minutebook')
    expect(copied.out).toContain('Texts it cites: 2; missing: 1.')
    const again = await run('copy', ledgerFile, 'copy.minutebook', '--json')
    expect(JSON.parse(again.out)).toMatchObject({ added: 0, texts: 2, textsMissing: 1 })
  })

  test('goes on after what was copied before', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    await run('copy', ledgerFile, 'copy.minutebook')
    await run('record', ledgerFile, put(cwd, 'vote.jsonl', lines(rescission)))
    const again = await run('copy', ledgerFile, 'copy.minutebook', '--json')

    expect(JSON.parse(again.out)).toEqual({
      municipality: sprucegrove,
      size: 9,
      added: 2,
      texts: 0,
      textsMissing: 0,
    })
  })

  test('copies every ledger of a store where it is told to, and goes on after what was copied before', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    const stony = 'ocd-division/country:ca/csd:4811048'
    const created = ['--name', 'Town of Stony Plain', '--zone', 'America/Edmonton', '--municipality', stony]
    await run('create', 'stony.minutebook', ...created)
    await run('copy', 'stony.minutebook', ledgerFile)
    expect((await run('copy', ledgerFile, 'copy.minutebook')).err).toMatch(/^municipality-needed /)

    const copied = await run('copy', ledgerFile, 'copy.minutebook', '--all')
    expect(copied).toMatchObject({ code: 0, err: '' })
    expect(copied.out).toBe(
      `copy.minutebook has the ledger of ${sprucegrove}: 7 events, the same as in ${ledgerFile}; 7 of them copied now. Texts it cites: 0.\n` +
        `copy.minutebook has the ledger of ${stony}: 1 events, the same as in ${ledgerFile}; 1 of them copied now. Texts it cites: 0.\n`,
    )
    const again = await run('copy', ledgerFile, 'copy.minutebook', '--all', '--json')
    expect(JSON.parse(again.out)).toEqual({
      ledgers: [
        { municipality: sprucegrove, size: 7, added: 0, texts: 0, textsMissing: 0 },
        { municipality: stony, size: 1, added: 0, texts: 0, textsMissing: 0 },
      ],
    })
    const both = await run('copy', ledgerFile, 'copy.minutebook', '--all', '--municipality', stony)
    expect(both).toMatchObject({ code: 2 })
    expect(both.err).toMatch(/^options-conflict {2}--all /)
    expect((await run('copy', ledgerFile, 'b.minutebook', '--all', '--to-append-bytes', '9')).err).toMatch(
      /^option-elsewhere {2}--to-append-bytes /,
    )
  })

  test('says from which event on the copy is another ledger, with exit code 1', async () => {
    const cwd = await town()
    const run = minutebook(cwd)
    await run('copy', ledgerFile, 'copy.minutebook')
    await run('record', ledgerFile, put(cwd, 'vote.jsonl', lines(rescission)))
    await run('record', 'copy.minutebook', put(cwd, 'vote.jsonl', lines(rescission)))

    const ran = await run('copy', ledgerFile, 'copy.minutebook')
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toMatch(/^copy-diverged {2}to\/7 /)
  })

  test('shows a person how far it is', async () => {
    const cwd = await town()
    const ran = await minutebook(cwd, { terminal: 100 })('copy', ledgerFile, 'copy.minutebook')

    expect(ran.err).toContain('\rcopied 100 % of 7 events\n')
  })

  test('refuses to copy a ledger onto itself, and one that is not there', async () => {
    const cwd = await town()
    const run = minutebook(cwd)

    expect(await run('copy', ledgerFile, `./${ledgerFile}`)).toMatchObject({ code: 2 })
    expect((await run('copy', ledgerFile, `./${ledgerFile}`)).err).toMatch(/^copy-onto-itself /)
    expect(await minutebook(folder())('copy', ledgerFile, 'copy.minutebook')).toMatchObject({ code: 4 })
  })

  test('takes a schema and a prefix that are left out for what they then are', async () => {
    const run = minutebook(folder())
    const postgres = 'postgresql://127.0.0.1:1/records'
    const kurrent = 'kurrentdb://127.0.0.1:1?tls=false'
    for (const words of [
      [postgres, postgres, '--to-schema', 'minutebook'],
      [postgres, postgres, '--schema', 'minutebook'],
      [postgres, 'postgres://127.0.0.1:1/records'],
      [kurrent, kurrent, '--to-prefix', 'minutebook'],
      ['town.minutebook', './town.minutebook'],
    ]) {
      const ran = await run('copy', ...words)
      expect(ran).toMatchObject({ code: 2, out: '' })
      expect(ran.err).toMatch(/^copy-onto-itself /)
    }
    expect((await run('copy', postgres, postgres, '--to-schema', 'other')).err).toMatch(/^store-unavailable /)
  })

  test('goes to a server by its address, and says so where none answers, without the password', async () => {
    const address = 'postgresql://clerk:secret@127.0.0.1:1/records'
    const ran = await minutebook(await town())('copy', ledgerFile, address)

    expect(ran).toMatchObject({ code: 4, out: '' })
    expect(ran.err).toMatch(/^store-unavailable /)
    expect(ran.err).not.toContain('secret')
  })

  test('repeats no password of an address, however it is written', async () => {
    const run = minutebook(folder())
    for (const address of [
      'postgresql://h/db?user=a@b&password=secret',
      'postgresql://clerk:7/secret@h/db',
      'kurrentdb://clerk:secret@h?tls=true',
    ]) {
      const ran = await run('copy', address, address)
      expect(ran.err).toMatch(/^copy-onto-itself  (postgresql|kurrentdb):\/\//)
      expect(ran.err).not.toContain('secret')
    }
    expect((await run('copy', 'postgresql://a,b/db', 'postgresql://a,b/db')).err).toMatch(
      /^copy-onto-itself  postgresql:\/\/a,b\/db /,
    )
  })
})
