import { beginning } from '@minutebook/eventstore'
import { openKurrentDbStore } from '@minutebook/kurrentdb'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { addressOf } from '../src/client/address.js'
import { loaded } from '../src/client/loading.js'
import { done, events, firstOf, logOf, problemOf, refused } from '@minutebook/eventstore/test-support'
import { freshPrefix } from './store.js'
import { world } from './world.js'

const { server, open } = world()

describe('opening a store', () => {
  it('needs a server that answers', async () => {
    const options = {
      connectionString: 'kurrentdb://127.0.0.1:1?tls=false&discoveryInterval=10',
      retryTimeoutMs: 50,
    }
    expect(await refused(openKurrentDbStore(options))).toMatchObject({
      code: 'store-unavailable',
      path: 'kurrentdb://127.0.0.1:1',
      sentence: 'The server cannot be reached, or its certificate is not accepted.',
    })
  })

  it('needs no more than the right to read', async () => {
    const prefix = freshPrefix()
    server().faults.denied = [`${prefix}-`]
    const { connectionString } = server()
    const [code, sentence] = await problemOf(openKurrentDbStore({ connectionString, prefix }))
    expect(code).toBe('store-forbidden')
    expect(sentence).toMatch(/^The server does not let this user do that\./)
    server().faults.denied = []
  })

  it('refuses an option there is none of', async () => {
    const options = { connectionString: server().connectionString, password: 'secret' }
    expect(await refused(openKurrentDbStore(options))).toMatchObject({
      code: 'unknown-member',
      path: '/options/password',
    })
  })

  it.each(['', 'Minutebook', 'minute-book', '$minutebook', '1st', 'a'.repeat(33), 'minutebooktext'])(
    'refuses the prefix %j',
    async (prefix) => {
      const { connectionString } = server()
      expect(await refused(openKurrentDbStore({ connectionString, prefix }))).toMatchObject({
        code: 'bad-option',
        path: '/options/prefix',
        sentence: `${JSON.stringify(prefix)} cannot begin the name of a stream: it has to be a lower-case letter, and up to 31 more letters and digits, and not to end in "text".`,
      })
    },
  )

  it.each([-1, 0.5, Number.NaN])('refuses the number %d', async (retryTimeoutMs) => {
    const { connectionString } = server()
    expect(await problemOf(openKurrentDbStore({ connectionString, retryTimeoutMs }))).toEqual([
      'bad-range',
      `${retryTimeoutMs} is not a whole number from 0.`,
    ])
  })

  it('refuses to read from another node than the leader', async () => {
    const connectionString = `${server().connectionString}&nodePreference=follower`
    expect(await problemOf(openKurrentDbStore({ connectionString }))).toEqual([
      'bad-option',
      'A ledger is read from the leader: nodePreference=follower cannot be used.',
    ])
  })

  it('refuses to send a name and a password in the clear', async () => {
    const connectionString = server().connectionString.replace('//', '//admin:changeit@')
    expect(await problemOf(openKurrentDbStore({ connectionString }))).toEqual([
      'bad-option',
      'A name and a password would be sent in the clear: use tls=true, or leave them out.',
    ])
  })

  it.each([
    '',
    'http://localhost',
    'kurrentdb://',
    'kurrentdb://admin:secret@host:port',
    'kurrentdb://admin:secret@host:99999',
    'kurrentdb://host:0?tls=false',
    'kurrentdb+discover://one:2113,two:0?tls=false',
    'kurrentdb://admin:secret@host?tls=perhaps',
    undefined as unknown as string,
  ])('refuses %j, and repeats no password', async (connectionString) => {
    const problem = await refused(openKurrentDbStore({ connectionString }))
    expect(problem).toMatchObject({
      code: 'bad-option',
      path: '/options/connectionString',
      sentence:
        'This is not a connection string of KurrentDB, such as kurrentdb://db.example.org:2113, with a port from 1 to 65535.',
    })
    expect(JSON.stringify(problem)).not.toContain('secret')
  })

  it.each(['tlsCaFile=/nowhere/ca.pem', 'userCertFile=/nowhere/a.pem&userKeyFile=/nowhere/a.key'])(
    'says that a file is not there which the connection string names: %s',
    async (parameters) => {
      const connectionString = `kurrentdb://admin:secret@host?${parameters}`
      const problem = await refused(openKurrentDbStore({ connectionString }))
      expect(problem).toMatchObject({
        code: 'bad-option',
        path: '/options/connectionString',
        sentence: 'The connection string names the file of a certificate or of a key, and there is none.',
      })
      expect(JSON.stringify(problem)).not.toContain('secret')
    },
  )

  it.each([
    ['kurrentdb://localhost:2113?tls=false', 'kurrentdb://localhost:2113'],
    ['kurrentdb://admin:changeit@localhost:2113/?tls=true', 'kurrentdb://localhost:2113'],
    ['kurrentdb+discover://a:p@one:1,two:2?tls=true', 'kurrentdb+discover://one:1,two:2'],
    ['kurrentdb+discover://a:p@ss/w?rd@one:1,two:2?tls=true', 'kurrentdb+discover://'],
    ['kurrentdb://h?connectionName=a@b&tls=true', 'kurrentdb://h'],
    ['esdb://localhost/', 'esdb://localhost'],
  ])('names the server of %j without credentials', (connectionString, shown) => {
    expect(addressOf(connectionString).shown).toBe(shown)
  })

  it('asks a cluster for its leader', () => {
    expect(addressOf('kurrentdb://one,two').used).toBe('kurrentdb://one,two?nodePreference=leader')
    expect(addressOf(' kurrentdb://one?tls=false ').used).toBe(
      'kurrentdb://one?tls=false&nodePreference=leader',
    )
    expect(addressOf('kurrentdb://one?nodepreference=Leader')).toMatchObject({
      used: 'kurrentdb://one?nodepreference=Leader',
      otherNode: null,
    })
  })
})

describe('the client of KurrentDB', () => {
  it('is asked for when it is not installed', async () => {
    const missing = new Error("Cannot find package '@kurrent/kurrentdb-client' imported from here")
    expect(await loaded('kurrentdb://host', () => Promise.reject(missing))).toEqual(
      E.left(
        expect.objectContaining({
          code: 'store-unavailable',
          path: 'kurrentdb://host',
          sentence: `The client of KurrentDB could not be loaded: npm install @kurrent/kurrentdb-client. ${missing.message}`,
          cause: missing,
        }),
      ),
    )
  })

  it('is asked for again when its native part is missing', async () => {
    const missing = new Error("Cannot find module '@kurrent/bridge-linux-x64-gnu'")
    const answer = await loaded('kurrentdb://host', () => Promise.reject(missing))
    expect(E.isLeft(answer) ? answer.left.sentence : '').toMatch(
      /^The client of KurrentDB is installed without its native part/,
    )
  })
})

describe('a user who may not read the log of all streams', () => {
  it('keeps a ledger all the same, and is told what is missing for the rest', async () => {
    const { events: store } = await open()
    await done(store.append('town', 0, events(0)))
    server().faults.denied = ['$all']
    await done(store.append('town', 1, events(1)))
    expect(await done(store.head('town'))).toMatchObject({ size: 2 })
    const denied = [
      'store-forbidden',
      'The server does not let this user do that. Only administrators read the log of all streams, unless the server was told otherwise.',
    ]
    expect(await problemOf(store.readAll(beginning))).toEqual(denied)
    expect(await problemOf(store.ledgers())).toEqual(denied)
    expect(await firstOf(store)).toEqual(denied)
    server().faults.denied = []
    expect(await logOf(store)).toHaveLength(2)
  })
})
