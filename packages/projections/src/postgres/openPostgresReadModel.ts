import { standardCatalogue, standardProfiles } from '@minutebook/core'
import type { EventStore, Refusal } from '@minutebook/eventstore'
import { checkedPlace, failureOf, pgDatabase, type PostgresPlace } from '@minutebook/postgres/driver'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Source } from '../keeping/Keeping.js'
import { projecting } from '../keeping/projecting.js'
import type { Change } from '../model/changes.js'
import { policiesSource } from '../model/policiesSource.js'
import { readQuestion, type InForce, type InForceQuestion } from '../model/question.js'
import type { Remembered, Rules } from '../model/Registers.js'
import { databaseFailed, type ProjectionProblem } from '../problem/ProjectionProblem.js'
import type { Rebuildable } from '../rebuild/Rebuildable.js'
import { connected, type Connected } from './connected.js'
import { inForceOn } from './inForceOn.js'
import { keepingIn } from './keeping.js'
import { prepared, unreadable } from './preparing.js'
import { rebuildingIn } from './rebuilding.js'
import { schemaVersion } from './schema.js'
import { inUse } from './tables.js'
import { writeChange, type WriteRows } from './writing.js'

export interface PostgresReadModelOptions extends PostgresPlace, Partial<Rules> {
  /** Opens one that exists, to be asked and never written to. */
  readonly readOnly?: boolean
  /** The roles that may read it; they are given the right to when it is opened to be written. */
  readonly readers?: ReadonlyArray<string>
  readonly remembered?: Remembered
}

/**
 * What is in force where, kept in a schema of PostgreSQL: every policy of every municipality of a store, with its
 * periods.
 */
export interface PostgresReadModel {
  /** For `follow`, `catchUp` and `rebuild`. */
  readonly policies: Rebuildable
  /**
   * Which policies were in force on a day, in all municipalities at once; of what was taken in so far. Whoever knows
   * SQL asks the tables themselves. Problems: `bad-question`, `municipality-unknown`, `database-failed`.
   */
  readonly inForceOn: (question: InForceQuestion) => TE.TaskEither<ProjectionProblem, InForce>
  readonly close: () => TE.TaskEither<ProjectionProblem, void>
}

const members: Readonly<Record<keyof PostgresReadModelOptions, true>> = {
  connection: true,
  schema: true,
  busyTimeoutMs: true,
  readOnly: true,
  readers: true,
  catalogue: true,
  profiles: true,
  rulesVersion: true,
  remembered: true,
}

/** Where it is kept unless another schema is named: never that of a store, whose tables nobody deletes from. */
const ownSchema = 'minutebook_policies'

/** One that follows and one that rebuilds may wait for each other while others ask. */
const connections = 4

/**
 * Opens a read model in a schema of PostgreSQL, and makes it first where there is none. Its tables are those of the
 * read model in SQLite, with stretches of days as `daterange`; the events may be in whatever store.
 *
 * Problems: `unknown-member` and `bad-option` for options; `database-failed` with `not-a-store` where the schema holds
 * something else, `no-store` where there is none to be read, `store-older`, `store-newer`, `store-forbidden`,
 * `store-busy`, and so on.
 *
 * @example
 * const model = await openPostgresReadModel({ connection: 'postgresql://analyst@db.example.org/records' })()
 * if (E.isRight(model)) await catchUp(store.events, model.right.policies)()
 */
export const openPostgresReadModel =
  (options: PostgresReadModelOptions): TE.TaskEither<ProjectionProblem | Refusal, PostgresReadModel> =>
  async () => {
    const place = checkedPlace({ ...options, schema: options.schema ?? ownSchema }, members)
    if (E.isLeft(place)) return place
    const { connection, schema, address, patience } = place.right
    const { catalogue = standardCatalogue, profiles = standardProfiles, rulesVersion } = options
    const { readOnly = false, readers = [], remembered = {} } = options
    const rules: Rules = { catalogue, profiles, ...(rulesVersion === undefined ? {} : { rulesVersion }) }
    const source = policiesSource(rules, remembered, schemaVersion, writing)
    // What a crash of the server may take is rows together with the place they were made up to: they are made again.
    const database = pgDatabase(connection, { connections, patience, readOnly, synchronous: 'normal' })
    const wanted = { schema, address, version: source.version, readers }
    const wrong = await database
      .transaction((run) => (readOnly ? unreadable : prepared)(run, wanted))
      .catch(failureOf(address))
    if (wrong === null) {
      const kept = connected(database, { address, schema, patience, isReadOnly: readOnly })
      return E.right(readModel(kept, source))
    }
    // What is wrong is what has to be known, not what may happen to a connection nobody needs.
    await database.close().catch(() => undefined)
    return E.left(wrong.code === 'bad-option' ? wrong : databaseFailed(wrong))
  }

const writing =
  (changes: ReadonlyArray<Change>): WriteRows =>
  async (run, nameOf) => {
    for (const change of changes) await writeChange(run, nameOf, change)
  }

const readModel = (kept: Connected, source: Source<WriteRows>): PostgresReadModel => {
  const place = inUse(kept.schema)
  return {
    policies: {
      name: source.name,
      keepsLedgersApart: true,
      start: (store: EventStore) => projecting(keepingIn(kept, source, place), source, store),
      rebuilding: rebuildingIn(kept, source),
    },
    inForceOn: (question) =>
      pipe(
        TE.fromEither<ProjectionProblem, InForceQuestion>(readQuestion(question)),
        TE.flatMap((read) => kept.ask((run) => inForceOn(run, place.nameOf, read))),
        TE.flatMapEither((answer) => answer),
      ),
    close: kept.close,
  }
}
