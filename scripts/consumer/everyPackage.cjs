/** The same entries, from CommonJS. */
const entries = {
  core: require('@minutebook/core'),
  eventstore: require('@minutebook/eventstore'),
  interchange: require('@minutebook/interchange'),
  kurrentdb: require('@minutebook/kurrentdb'),
  projections: require('@minutebook/projections'),
  sqlite: require('@minutebook/sqlite'),
  driver: require('@minutebook/sqlite/driver'),
  minutebook: require('minutebook'),
  fp: require('minutebook/fp'),
  testing: require('minutebook/testing'),
}

for (const [name, exported] of Object.entries(entries))
  if (Object.keys(exported).length === 0) throw new Error(`${name} exports nothing`)
