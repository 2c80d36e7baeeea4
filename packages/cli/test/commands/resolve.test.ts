import { describe, expect, test } from 'vitest'
import { ledgerFile, town } from '../sprucegrove.js'
import { minutebook } from '../world.js'

describe('resolve', () => {
  test('says who bears a number as written', async () => {
    const run = minutebook(await town())
    const ran = await run('resolve', ledgerFile, 'Policy 6030', '--on', '2025-02-03')
    expect(ran.out).toBe(
      'On 2025-02-03 the number "Policy 6030" is that of Customer Service Policy 6,030 (policy:6030).\n',
    )
    const json = await run('resolve', ledgerFile, '6,030', '--json')
    expect(JSON.parse(json.out)).toEqual({ bearer: 'policy:6030', possible: ['policy:6030'], former: [] })
  })

  test('says where nobody does', async () => {
    const ran = await minutebook(await town())('resolve', ledgerFile, '6.030', '--on', '2025-02-03')
    expect(ran).toEqual({ code: 0, out: 'Nobody bears the number "6.030" on 2025-02-03.\n', err: '' })
  })
})
