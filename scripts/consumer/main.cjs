/** The same packages, from CommonJS. */
const packages = {
  core: require('@minutebook/core'),
  eventstore: require('@minutebook/eventstore'),
  interchange: require('@minutebook/interchange'),
  sqlite: require('@minutebook/sqlite'),
  minutebook: require('minutebook'),
  fp: require('minutebook/fp'),
}

for (const [name, exported] of Object.entries(packages))
  if (Object.keys(exported).length === 0) throw new Error(`${name} exports nothing`)
