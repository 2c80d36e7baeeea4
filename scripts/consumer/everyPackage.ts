/** Every published entry, from an ES module. */
import * as core from '@minutebook/core'
import * as eventstore from '@minutebook/eventstore'
import * as interchange from '@minutebook/interchange'
import * as kurrentdb from '@minutebook/kurrentdb'
import * as postgres from '@minutebook/postgres'
import * as postgresDriver from '@minutebook/postgres/driver'
import * as projections from '@minutebook/projections'
import * as projectionsInPostgres from '@minutebook/projections/postgres'
import * as sqlite from '@minutebook/sqlite'
import * as driver from '@minutebook/sqlite/driver'
import * as minutebook from 'minutebook'
import * as fp from 'minutebook/fp'
import * as testing from 'minutebook/testing'

const entries = {
  core,
  eventstore,
  interchange,
  kurrentdb,
  postgres,
  postgresDriver,
  projections,
  projectionsInPostgres,
  sqlite,
  driver,
  minutebook,
  fp,
  testing,
}

for (const [name, exported] of Object.entries(entries))
  if (Object.keys(exported).length === 0) throw new Error(`${name} exports nothing`)
