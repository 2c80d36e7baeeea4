import { join } from 'node:path'
import { memoryStore, type EventStore } from '@minutebook/eventstore'
import { openKurrentDbStore } from '@minutebook/kurrentdb'
import { installPostgresSchema, openPostgresStore } from '@minutebook/postgres'
import { openSqliteStore } from '@minutebook/sqlite'
import { expect, onTestFinished } from 'vitest'
import { kurrentAddress, postgresAddress } from '../servers.js'
import { folder } from '../world.js'

/** A place of its own for one ledger: its open store, and how the command line names it. */
export interface Kept {
  readonly events: EventStore
  readonly address: string
  /** Which schema or prefix it is under; nothing for a file. */
  readonly under: readonly [option: 'schema' | 'prefix', name: string] | null
}

export type Kind = 'memory' | 'a file' | 'PostgreSQL' | 'KurrentDB'

type Answer<A> =
  | { readonly _tag: 'Left'; readonly left: { readonly sentence: string } }
  | { readonly _tag: 'Right'; readonly right: A }

const done = async <A>(task: () => Promise<Answer<A>>): Promise<A> => {
  const answer = await task()
  return answer._tag === 'Right' ? answer.right : expect.fail(answer.left.sentence)
}

let count = 0

/** A name that was not given before. */
const fresh = (): string => {
  count += 1
  return `copy${count}`
}

/** Opens a new store; it is closed after the test. */
export const newPlace = async (kind: Kind): Promise<Kept> => {
  const kept = await made[kind]()
  onTestFinished(async () => void (await kept.events.close()()))
  return kept
}

const made: Readonly<Record<Kind, () => Promise<Kept>>> = {
  memory: async () => ({ events: memoryStore(), address: '', under: null }),
  'a file': async () => {
    const file = join(folder(), 'copy.minutebook')
    return { ...(await done(openSqliteStore(file))), address: file, under: null }
  },
  PostgreSQL: async () => {
    const [address, schema] = [postgresAddress(), fresh()]
    await done(installPostgresSchema({ connection: address, schema }))
    const store = await done(openPostgresStore({ connection: address, schema }))
    return { ...store, address, under: ['schema', schema] }
  },
  KurrentDB: async () => {
    const [address, prefix] = [await kurrentAddress(), fresh()]
    const store = await done(openKurrentDbStore({ connectionString: address, prefix }))
    return { ...store, address, under: ['prefix', prefix] }
  },
}
