import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, type AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { openKurrentDbStore } from '@minutebook/kurrentdb'
import { done, events, logOf, refused } from '@minutebook/eventstore/test-support'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshPrefix, opened } from './store.js'
import { world } from './world.js'

const { server } = world()

const pathOf = (name: string): string => fileURLToPath(new URL(`tls/${name}`, import.meta.url))

/** Takes connections that are secured, and passes on what is said to the server behind it. */
let front: Server
const port = (): number => (front.address() as AddressInfo).port

beforeAll(async () => {
  const secured = { key: readFileSync(pathOf('server.key')), cert: readFileSync(pathOf('server.pem')) }
  front = createServer({ ...secured, ALPNProtocols: ['h2'] }, (incoming) => {
    const outgoing = connect(server().port, '127.0.0.1')
    incoming.pipe(outgoing).pipe(incoming)
    for (const one of [incoming, outgoing])
      one.on('error', () => [incoming, outgoing].map((each) => each.destroy()))
  })
  // Whoever does not trust the certificate breaks off.
  front.on('tlsClientError', () => undefined)
  await once(front.listen(0, '127.0.0.1'), 'listening')
})

afterAll(() => void front.close())

const address = (host: string, authority: string, user = 'clerk:secret'): string =>
  `kurrentdb://${user}@${host}:${port()}?tls=true&discoveryInterval=10&tlsCAFile=${encodeURIComponent(pathOf(authority))}`

describe('a connection that is secured', () => {
  it.each([
    ['as they are', 'clerk:secret', 'clerk:secret', 'BatchAppend'],
    ['percent-encoded', 'town%40clerk:s%3Acr%2Fet', 'town@clerk:s:cr/et', 'Append'],
  ])(
    'takes a server whose certificate is of the named authority, and sends it a name and a password written %s with every call',
    async (_, written, meant, appending) => {
      const before = server().credentials.length
      const connectionString = address('localhost', 'ca.pem', written)
      const store = await opened({ connectionString, prefix: freshPrefix() })
      await done(store.events.append('town', 0, events(0, 2)))
      expect(await logOf(store.events)).toHaveLength(2)
      await done(store.close())

      const sent = server().credentials.slice(before)
      expect(new Set(sent.map(([call]) => call))).toEqual(new Set(['Read', appending]))
      expect(new Set(sent.map(([, authorization]) => authorization))).toEqual(
        new Set([`Basic ${Buffer.from(meant).toString('base64')}`]),
      )
    },
  )

  it.each([
    ['is of another authority', 'localhost', 'stranger.pem'],
    ['is of another host', '127.0.0.2', 'ca.pem'],
  ])('is not made where the certificate of the server %s', async (_, host, authority) => {
    const before = server().credentials.length
    const connectionString = address(host, authority)
    expect(await refused(openKurrentDbStore({ connectionString, retryTimeoutMs: 100 }))).toMatchObject({
      code: 'store-unavailable',
      path: `kurrentdb://${host}:${port()}`,
      sentence: 'The server cannot be reached, or its certificate is not accepted.',
    })
    expect(server().credentials).toHaveLength(before)
  })
})
