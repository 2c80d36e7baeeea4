import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { EventStore, TextStore } from '@minutebook/eventstore'
import { openSqliteStore } from '@minutebook/sqlite'
import { orStop, type Answer } from '../ledger/StoreFile.js'
import { unusable } from '../problem/Stop.js'

/** A store a ledger is copied from or to: a file, or what is reached by an address. */
export interface Place {
  readonly events: EventStore
  readonly texts: TextStore
  readonly close: () => () => Promise<Answer<void>>
}

type Opening = () => Promise<Answer<Place>>

interface Server {
  readonly scheme: RegExp
  /** The package that opens it; only those who have such a server install it. */
  readonly name: string
  readonly open: (address: string) => Promise<Opening>
}

const servers: ReadonlyArray<Server> = [
  {
    scheme: /^postgres(ql)?:/,
    name: '@minutebook/postgres',
    open: async (connection) => (await import('@minutebook/postgres')).openPostgresStore({ connection }),
  },
  {
    scheme: /^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:/,
    name: '@minutebook/kurrentdb',
    open: async (connectionString) =>
      (await import('@minutebook/kurrentdb')).openKurrentDbStore({ connectionString }),
  },
]

/** Opens a file, or the store behind an address. A file is made only to be written to. */
export const openPlace = async (cwd: string, named: string, toWrite: boolean): Promise<Place> => {
  const server = servers.find(({ scheme }) => scheme.test(named))
  const opening = server === undefined ? openingOf(cwd, named, toWrite) : await loaded(server, named)
  return orStop(await opening())
}

const openingOf = (cwd: string, named: string, toWrite: boolean): Opening => {
  const file = resolve(cwd, named)
  if (!toWrite && !existsSync(file))
    throw unusable('file-missing', named, 'There is no such file; `minutebook create` makes a ledger.')
  return openSqliteStore(file, { readOnly: !toWrite })
}

const loaded = async ({ name, open }: Server, address: string): Promise<Opening> => {
  try {
    return await open(address)
  } catch {
    // An address may hold a password, so it is not repeated.
    const [scheme = ''] = address.split(':')
    throw unusable(
      'store-unavailable',
      scheme,
      `What is kept there is opened by ${name}: npm install ${name}`,
    )
  }
}

/** What a place is called where somebody reads it: an address without the name and the password in it. */
export const shownPlace = (named: string): string => named.replace(/^([a-z+]+:\/\/)[^/@]*@/, '$1')

/** Its ledgers. */
export const ledgersAt = async ({ events }: Place): Promise<ReadonlyArray<string>> =>
  orStop<ReadonlyArray<string>>(await events.ledgers()())
