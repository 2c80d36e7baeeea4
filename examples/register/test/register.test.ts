import { readFileSync } from 'node:fs'
import { memoryLedger } from 'minutebook/testing'
import { describe, expect, test, vi } from 'vitest'
import { actsOf } from '../src/actsOf.js'
import { importRegister } from '../src/importRegister.js'
import { rowsOf } from '../src/rowsOf.js'

const page = readFileSync(new URL('../../../docs/import-a-register.md', import.meta.url), 'utf8')
const csv = readFileSync(new URL('../register.csv', import.meta.url), 'utf8')
const readOn = '2025-01-31'
const command = '5f1d7a80-4f5e-4c1e-9a53-2f0d3c9b6a11'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const imported = async (text: string) => {
  const ledger = await memoryLedger()
  await ledger.record({ type: 'MunicipalityCreated', data: { name: 'Town', zone: 'America/Edmonton' } })
  return { ledger, recorded: await importRegister(ledger, bytes(text), { readOn, command }) }
}

describe('a register kept as CSV', () => {
  test('gives the answers that its page shows', async () => {
    const print = vi.spyOn(console, 'log').mockReturnValue(undefined)
    await import('../src/main.js')
    const printed = print.mock.calls.map(([line]) => `${String(line)}\n`).join('')
    print.mockRestore()

    expect(page).toContain(`\`\`\`csv\n${csv}\`\`\``)
    expect(page).toContain(`\n${printed}\`\`\``)
    expect(printed).toContain('2003-06-01  5,014            undetermined (date-uncertain)')
  })

  test('keeps the words of each date, the place in the file, and what was assumed', async () => {
    const { ledger } = await imported(csv)
    const answer = await ledger.statusOf('policy:5014', { on: '2010-01-01' })
    const { steps } = await ledger.explain(answer)

    expect(answer.inForceFrom).toEqual({ earliest: '2003-01-01', latest: '2005-12-31' })
    expect(answer.assumptions.map(({ code }) => code)).toContain('commencement=onEnactment')
    expect(steps.map(({ sentence }) => sentence)).toContain(
      'Event 2: PolicyImported, decided in about 2004 (“circa 2004”) (Policy register, line 3).',
    )
  })

  test('tells once of what two policies replaced, and that its class is assumed', async () => {
    const split = `${csv}C-1101-20,Parades By-law,Bylaw,2020-03-09,2020-03-23,,C-612-98\n`
    const old = actsOf(rowsOf(bytes(split)), readOn).filter(
      ({ act: { type, data } }) =>
        type === 'PolicyImported' && (data as { policy: string }).policy === 'policy:c-612-98',
    )
    const { ledger } = await imported(split)

    expect(old).toMatchObject([{ act: { evidence: 'assumed', data: { kind: 'bylaw' } } }])
    expect((await ledger.findings()).map(({ code }) => code)).not.toContain('policy-already-enacted')
  })

  test('is brought in once', async () => {
    const { ledger, recorded } = await imported(csv)
    const again = await importRegister(ledger, bytes(csv), { readOn, command })

    expect(again).toMatchObject({ alreadyRecorded: true, size: recorded.size })
  })

  test('is brought in whole or not at all, and each bad cell is told with its line', async () => {
    const bad = csv.replace('2020-03-09', '03/09/2020').replace(',Administrative,', ',Admin,')

    await expect(imported(bad)).rejects.toThrow(
      /^line 5: "03\/09\/2020" can be read in more than one order; write YYYY-MM-DD\. \(\/decidedOn\/edtf\)\nline 6: .*"Admin".*\(\/data\/kind\)/,
    )
    await expect(imported(csv.replace('title', 'name'))).rejects.toThrow(
      'The register lacks the columns: title.',
    )
  })
})
