/** A program that uses the published packages as a stranger would, with nothing else at hand. */
import * as core from '@minutebook/core'
import * as eventstore from '@minutebook/eventstore'
import * as interchange from '@minutebook/interchange'
import * as sqlite from '@minutebook/sqlite'
import * as minutebook from 'minutebook'
import * as fp from 'minutebook/fp'

const packages = { core, eventstore, interchange, sqlite, minutebook, fp }

for (const [name, exported] of Object.entries(packages))
  if (Object.keys(exported).length === 0) throw new Error(`${name} exports nothing`)
