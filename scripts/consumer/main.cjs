/** The same program, from CommonJS. */
require('./everyPackage.cjs')
const { mkdtempSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { openLedger } = require('minutebook')

const file = join(mkdtempSync(join(tmpdir(), 'minutebook-')), 'spruce-grove.minutebook')

const main = async () => {
  const ledger = await openLedger({ municipality: 'ocd-division/country:ca/csd:4811049', file })
  await ledger.record([
    { type: 'MunicipalityCreated', data: { name: 'City of Spruce Grove', zone: 'America/Edmonton' } },
    {
      type: 'PolicyEnacted',
      decidedOn: '2019-06-10',
      data: {
        policy: 'policy:6030',
        kind: 'council-policy',
        title: 'Customer Service',
        commencement: { rule: 'onDate', on: '2019-07-01' },
      },
    },
  ])
  const answer = await ledger.statusOf('policy:6030', { on: '2019-06-30' })
  console.log(answer.status, answer.reason, answer.inForceFrom)
  await ledger.close()
}

void main()
