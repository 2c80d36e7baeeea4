import { openLedger } from 'minutebook'
import { enacted } from '../acts.js'

/** Enacts so many policies in a SQLite file that others use too; prints the number and id of each event recorded. */
const [file = '', municipality = '', name = '', count = '0'] = process.argv.slice(2)

const ledger = await openLedger({ municipality, file })
for (let n = 0; n < Number(count); n += 1) {
  const { events } = await ledger.record(enacted(`policy:${name}-${n}`))
  for (const { seq, id } of events) process.stdout.write(`${seq} ${id}\n`)
}
await ledger.close()
