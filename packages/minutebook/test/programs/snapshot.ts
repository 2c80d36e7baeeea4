import { openLedger } from 'minutebook'

const place = { municipality: 'ocd-division/country:ca/csd:4811049', file: 'town.minutebook' }
const ledger = await openLedger(place)
await ledger.record({
  type: 'MunicipalityCreated',
  data: { name: 'City of Spruce Grove', zone: 'America/Edmonton' },
})
await ledger.writeSnapshot('town.snapshot')
await ledger.close()

const again = await openLedger({ ...place, snapshot: 'town.snapshot' })
console.log(await again.snapshot())
await again.close()
