import { resolve } from 'node:path'
import { storeClosed, type StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Connection } from './connection.js'
import { failureOf } from './driver/failures.js'
import { whenFree } from './driver/waiting.js'
import { placed } from './file/placement.js'

/** Copies the store as it is at one moment; the copy is complete when it appears under its name. */
export const backup =
  ({ database, file, patience, isClosed }: Connection) =>
  (to: string): TaskEither<StoreProblem, void> =>
  async () => {
    if (isClosed()) return E.left(storeClosed(file))
    const target = resolve(to)
    try {
      const copy = database.prepare('VACUUM INTO ?')
      await placed(target, async (unfinished) => {
        await whenFree(patience, () => copy.run(unfinished))
      })
      return E.right(undefined)
    } catch (error) {
      return E.left(failureOf(target)(error))
    }
  }
