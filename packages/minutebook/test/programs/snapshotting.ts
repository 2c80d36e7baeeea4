import { openLedger } from 'minutebook'
import { enacted } from '../acts.js'

/**
 * Enacts policies in a SQLite file without end, and after each writes the snapshot anew; tells when the first one is
 * there.
 */
const [file = '', municipality = '', snapshot = ''] = process.argv.slice(2)

const ledger = await openLedger({ municipality, file, snapshot })
for (let { size: n } = await ledger.head(); ; n += 20) {
  await ledger.record(Array.from({ length: 20 }, (_, at) => enacted(`policy:p-${n + at}`)))
  await ledger.writeSnapshot(snapshot)
  process.send?.('written')
}
