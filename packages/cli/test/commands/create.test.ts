import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { named, put, sprucegrove } from '../sprucegrove.js'
import { folder, minutebook } from '../world.js'

describe('create', () => {
  test('makes a ledger that begins with the municipality and its rules', async () => {
    const cwd = folder()
    const run = minutebook(cwd)
    const made = await run(
      'create',
      'a.minutebook',
      ...named,
      '--profile',
      'ca-ab',
      '--recorded-by',
      'clerk-1',
    )
    expect(made).toEqual({
      code: 0,
      out: `a.minutebook is the ledger of City of Spruce Grove (${sprucegrove}).\n`,
      err: '',
    })
    const events = JSON.parse((await run('log', 'a.minutebook', '--json')).out) as ReadonlyArray<object>
    expect(events).toMatchObject([
      {
        ledger: sprucegrove,
        type: 'MunicipalityCreated',
        recordedBy: 'clerk-1',
        data: { name: 'City of Spruce Grove', zone: 'America/Edmonton' },
      },
      { type: 'ProfileAdopted', data: { profile: 'ca-ab' } },
    ])
  })

  test('records no profile where none is given: a country is never guessed', async () => {
    const cwd = folder()
    const made = await minutebook(cwd)('create', 'a.minutebook', ...named, '--json')
    expect(JSON.parse(made.out)).toMatchObject({
      file: 'a.minutebook',
      municipality: sprucegrove,
      size: 1,
      events: [{ seq: 0, type: 'MunicipalityCreated' }],
    })
  })

  test('leaves a file alone that is there already', async () => {
    const cwd = folder()
    const run = minutebook(cwd)
    await run('create', 'a.minutebook', ...named)
    const again = await run('create', 'a.minutebook', ...named)
    expect(again.code).toBe(3)
    expect(again.err).toMatch(/^file-exists {2}a\.minutebook {2}There is a file of that name/)
    expect(JSON.parse((await run('log', 'a.minutebook', '--json')).out)).toHaveLength(1)
    put(cwd, 'letter.txt', 'Dear council')
    expect(await run('create', 'letter.txt', ...named)).toMatchObject({ code: 3 })
  })

  test('tells everything that is wrong with its line at once, and makes nothing', async () => {
    const cwd = folder()
    const wrong = await minutebook(cwd)(
      'create',
      'a.minutebook',
      '--municipality',
      'Spruce Grove',
      '--name',
      '',
      '--zone',
      'Mars/Base',
      '--profile',
      'ca-zz',
      '--recorded-by',
      'Jane Doe',
    )
    expect(wrong.code).toBe(2)
    expect(wrong.err.split('\n').map((line) => line.split('  ').slice(1, 2).join())).toEqual([
      '--municipality',
      '--name',
      '--zone',
      '--profile',
      '--recorded-by',
      '',
    ])
    expect(existsSync(join(cwd, 'a.minutebook'))).toBe(false)
  })

  test('says what it cannot do without', async () => {
    const ran = await minutebook(folder())('create', 'a.minutebook')
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toMatch(/^option-missing {2}--municipality <id> {2}/)
  })
})
