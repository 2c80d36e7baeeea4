import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger } from 'minutebook'
import { importRegister } from './importRegister.js'

const file = join(await mkdtemp(join(tmpdir(), 'minutebook-register-')), 'town.minutebook')
const ledger = await openLedger({ municipality: 'example-town', file })
await ledger.record({ type: 'MunicipalityCreated', data: { name: 'Example Town', zone: 'America/Edmonton' } })

const csv = await readFile(new URL('../register.csv', import.meta.url))
const { events } = await importRegister(ledger, csv, {
  readOn: '2025-01-31',
  command: '5f1d7a80-4f5e-4c1e-9a53-2f0d3c9b6a11',
})

const asked = [
  ['5,014', '2003-06-01'],
  ['5,014', '2010-01-01'],
  ['5,014', '2019-07-01'],
  ['Policy 6030', '2019-06-30'],
  ['Policy 6030', '2019-07-01'],
  ['7,011', '2013-01-01'],
  ['By-law C-612-98', '2020-03-22'],
  ['By-law C-612-98', '2020-03-23'],
] as const

const answers = async (): Promise<void> => {
  for (const [number, on] of asked) {
    const { bearer, former } = await ledger.resolveIdentifier(number, { on: '2025-01-31' })
    const { status, reason } = await ledger.statusOf(bearer ?? former[0] ?? '', { on })
    console.log(`  ${on}  ${number.padEnd(16)} ${status}${reason === null ? '' : ` (${reason})`}`)
  }
}

console.log(`By the ${events.length} acts the rows show:`)
await answers()

await ledger.record({
  type: 'RegisterCoverageDeclared',
  data: { from: '1998-01-01', to: '2025-01-31', completeness: 'complete' },
})
console.log('Once the clerk vouches that nothing is missing since 1998:')
await answers()
await ledger.close()
