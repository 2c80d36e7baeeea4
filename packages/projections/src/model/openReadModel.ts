import { standardCatalogue, standardProfiles } from '@minutebook/core'
import type { Refusal } from '@minutebook/eventstore'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import {
  openProjectionFile,
  type ProjectionFile,
  type ProjectionFileOptions,
} from '../file/ProjectionFile.js'
import { sqliteProjection, type SqliteProjection } from '../file/sqliteProjection.js'
import type { ProjectionProblem } from '../problem/ProjectionProblem.js'
import { inForceOn } from './inForceOn.js'
import { policiesProjection } from './policiesProjection.js'
import { readQuestion, type InForce, type InForceQuestion } from './question.js'
import type { Remembered, Rules } from './Registers.js'

export interface ReadModelOptions extends ProjectionFileOptions, Partial<Rules> {
  readonly remembered?: Remembered
}

/** What is in force where, kept in a file: every policy of every municipality of a store, with its periods. */
export interface ReadModel {
  /** For `follow`, `catchUp` and `rebuild`. */
  readonly policies: SqliteProjection
  /**
   * Which policies were in force on a day, in all municipalities at once; of what was taken in so far. Whoever knows
   * SQL asks the tables themselves. Problems: `bad-question`, `municipality-unknown`, `file-failed`.
   *
   * @example
   * const answer = await model.inForceOn({ topic: 'customer-service', on: '2024-06-30', today: '2025-01-31' })()
   */
  readonly inForceOn: (question: InForceQuestion) => TE.TaskEither<ProjectionProblem, InForce>
  /** The file, for further projections of one's own beside this one. */
  readonly file: ProjectionFile
  readonly close: () => TE.TaskEither<ProjectionProblem, void>
}

/**
 * Opens a read model, and makes its file first where there is none. Events are understood by the catalogue and the
 * profiles of this library, unless others are given; where others were used before, or nobody can tell (`rulesVersion`),
 * it can be read and has to be rebuilt before it goes on.
 *
 * Problems: those of `openProjectionFile`.
 *
 * @example
 * const model = await openReadModel('policies.db')()
 * if (E.isRight(model)) await catchUp(store.events, model.right.policies)()
 */
export const openReadModel = (
  path: string,
  options: ReadModelOptions = {},
): TE.TaskEither<ProjectionProblem | Refusal, ReadModel> => {
  const {
    catalogue = standardCatalogue,
    profiles = standardProfiles,
    rulesVersion,
    remembered = {},
    ...ofFile
  } = options
  const rules: Rules = { catalogue, profiles, ...(rulesVersion === undefined ? {} : { rulesVersion }) }
  return pipe(
    openProjectionFile(path, ofFile),
    TE.flatMap((file) =>
      pipe(
        sqliteProjection(file, policiesProjection(rules, remembered)),
        TE.map((policies): ReadModel => ({
          policies,
          inForceOn: (question) =>
            pipe(
              TE.fromEither<ProjectionProblem, InForceQuestion>(readQuestion(question)),
              TE.flatMap((read) => file.ask((database) => inForceOn(database, read))),
              TE.flatMapEither((answer) => answer),
            ),
          file,
          close: file.close,
        })),
      ),
    ),
  )
}
