import { expect, test } from 'vitest'
import { loadedFor } from '../src/ledger/loading.js'
import { stopped } from '../src/problem/stopped.js'

const missing = (name: string) => () => Promise.reject(new Error(`Cannot find package '${name}'`))
const toldOf = (loading: Promise<unknown>): Promise<unknown> =>
  loading.catch((thrown: unknown) => ({ exit: stopped(thrown).exit, problems: stopped(thrown).problems }))

test('what opens a store on a server is asked for by name where it is not installed', async () => {
  const postgres = loadedFor('postgresql://a:secret@host/db', 'postgres', missing('@minutebook/postgres'))
  expect(await toldOf(postgres)).toEqual({
    exit: 4,
    problems: [
      {
        code: 'driver-missing',
        path: 'postgresql://',
        sentence:
          "What opens this store could not be loaded: npm install @minutebook/postgres. Cannot find package '@minutebook/postgres'",
      },
    ],
  })
  const kurrent = loadedFor('kurrentdb://host', 'kurrentdb', missing('@minutebook/kurrentdb'))
  expect(JSON.stringify(await toldOf(kurrent))).toContain(
    'npm install @minutebook/kurrentdb @kurrent/kurrentdb-client.',
  )
})
