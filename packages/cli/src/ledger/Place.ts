import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { openSqliteStore } from '@minutebook/sqlite'
import { misused, unusable } from '../problem/Stop.js'
import { openedStore, orStop, type Answer, type AnyStore, type OpenedStore } from './OpenedStore.js'
import { isOneFile } from './isOneFile.js'
import { afterScheme, isAddress, schemeOf, shownPlace } from './address.js'
import { loadedFor } from './loading.js'
import { exportNamed, looksExported } from './looksExported.js'
import { refuseHalfAddress } from './halfAddress.js'

/** Where a store is, as a command line says it. */
export interface Place {
  /** A file, or an address. */
  readonly file: string
  /** The schema of the database, where it is in PostgreSQL. */
  readonly schema?: string | undefined
  /** What its streams begin with, where it is in KurrentDB. */
  readonly prefix?: string | undefined
  /** The most that one append may take, in bytes, where it is in KurrentDB. */
  readonly appendBytes?: number | undefined
  /** What begins the names of the options that say the schema and the prefix, where it is the second place on a line. */
  readonly optionsOf?: 'to-' | 'against-'
}

/** What a store is opened for; a file is made only where it may be. */
export interface Purpose {
  readonly toWrite: boolean
  readonly toMake: boolean
  /** To see what became of it, though its protection be gone. */
  readonly toExamine: boolean
}

type Opening = () => Promise<Answer<AnyStore>>

interface Server {
  readonly schemes: ReadonlyArray<string>
  readonly kind: string
  /** The option that says where in it the store is. */
  readonly option: 'schema' | 'prefix'
  readonly open: (place: Place, purpose: Purpose) => Promise<Opening>
}

const postgres: Server = {
  schemes: ['postgresql', 'postgres'],
  kind: 'PostgreSQL',
  option: 'schema',
  open: async ({ file: connection, schema }, { toWrite, toExamine }) => {
    const { openPostgresStore } = await loadedFor(connection, 'postgres')
    const named = schema === undefined ? {} : { schema }
    return openPostgresStore({ connection, readOnly: !toWrite, toExamine, ...named })
  },
}

const kurrentdb: Server = {
  schemes: ['kurrentdb', 'kurrent', 'kdb', 'esdb'].flatMap((scheme) => [scheme, `${scheme}+discover`]),
  kind: 'KurrentDB',
  option: 'prefix',
  open: async ({ file: connectionString, prefix, appendBytes: maxAppendBytes }) => {
    const { openKurrentDbStore } = await loadedFor(connectionString, 'kurrentdb')
    return openKurrentDbStore({
      connectionString,
      ...(prefix === undefined ? {} : { prefix }),
      ...(maxAppendBytes === undefined ? {} : { maxAppendBytes }),
    })
  },
}

const servers: ReadonlyArray<Server> = [postgres, kurrentdb]

/** What a schema or a prefix is where it is left out. */
export const standardName = 'minutebook'

/** Whether an address leads to a database of PostgreSQL. */
export const isInPostgres = (address: string): boolean => postgres.schemes.includes(schemeOf(address))

/** Whether two names are of one place: of files, through links too; of servers, as far as names tell. */
export const isOnePlace = (cwd: string, one: Place, other: Place): boolean => {
  const server = serverOf(one)
  if (server !== serverOf(other)) return false
  if (server === undefined) return isOneFile(resolve(cwd, one.file), resolve(cwd, other.file))
  const [within, withinOther] = [one, other].map((place) => place[server.option] ?? standardName)
  return within === withinOther && afterScheme(one.file) === afterScheme(other.file)
}

/** Opens a file, or the store behind an address. */
export const openPlace = async (cwd: string, place: Place, purpose: Purpose): Promise<OpenedStore> => {
  const server = serverOf(place)
  if (place.appendBytes !== undefined && server !== kurrentdb)
    throw misused(
      'option-elsewhere',
      `--${place.optionsOf ?? ''}append-bytes`,
      'Only a store in KurrentDB limits what one append may take.',
    )
  for (const option of ['schema', 'prefix'] as const) {
    if (place[option] === undefined || server?.option === option) continue
    const owner = servers.find((one) => one.option === option)?.kind ?? ''
    throw misused(
      'option-elsewhere',
      `--${place.optionsOf ?? ''}${option}`,
      `Only a store in ${owner} has a ${option}.`,
    )
  }
  const opening =
    server === undefined ? openingOf(cwd, place.file, purpose) : await server.open(place, purpose)
  return openedStore(orStop(placed(await opening(), place)))
}

/** An address is no option here; and of two places on one line, the options of the second have names of their own. */
const placed = <A>(answer: Answer<A>, { file, optionsOf }: Place): Answer<A> => {
  if (answer._tag === 'Right') return answer
  if (addressed.test(answer.left.path)) return { ...answer, left: { ...answer.left, path: shownPlace(file) } }
  if (optionsOf === undefined) return answer
  const path = ofSecond[optionsOf][answer.left.path] ?? answer.left.path
  return { ...answer, left: { ...answer.left, path } }
}

/** What the options of a store are called where it is the second place on a line. */
const ofSecond: Readonly<Record<NonNullable<Place['optionsOf']>, Readonly<Record<string, string>>>> = {
  'to-': {
    '/options/schema': '/options/toSchema',
    '/options/prefix': '/options/toPrefix',
    '/options/maxAppendBytes': '/options/toAppendBytes',
  },
  'against-': { '/options/schema': '/options/againstSchema', '/options/prefix': '/options/againstPrefix' },
}

const addressed = /^\/options\/connection(?:String)?$/

/** The server an address leads to; undefined where it is the name of a file. */
const serverOf = ({ file }: Place): Server | undefined => {
  if (!isAddress(file)) return undefined
  const scheme = schemeOf(file)
  const server = servers.find(({ schemes }) => schemes.includes(scheme))
  if (server !== undefined) return server
  throw misused(
    'scheme-unknown',
    `${scheme}://`,
    'A store is a file, or has an address that begins with postgresql:// or kurrentdb://.',
  )
}

const openingOf = (cwd: string, named: string, { toWrite, toMake, toExamine }: Purpose): Opening => {
  const file = resolve(cwd, named)
  const isThere = existsSync(file)
  if (!isThere) refuseHalfAddress(named)
  if (!toMake && !isThere) {
    throw unusable(
      'file-missing',
      shownPlace(named),
      'There is no such file; `minutebook create` makes a ledger.',
    )
  }
  if (looksExported(file)) throw exportNamed(named)
  return openSqliteStore(file, { readOnly: !toWrite, toExamine })
}
