import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe } from 'vitest'
import { openProjectionFile } from '../file/ProjectionFile.js'
import { openReadModel } from '../model/openReadModel.js'
import { done } from './answers.js'
import type { FollowedStore, Subject } from './Subject.js'
import { checkpoints } from './themes/checkpoints.js'
import { failing } from './themes/failing.js'
import { following } from './themes/following.js'
import { rebuilding } from './themes/rebuilding.js'

export type { FollowedStore } from './Subject.js'

/**
 * Registers with vitest what projections have to do over a store, whoever wrote it: they are kept in files, and only
 * the store is another. `open` gives a fresh, empty store each time; two that are open together know nothing of each
 * other. Where it gives `another`, what is followed through one handle is appended through the other. A title begins
 * with its number in the published list.
 *
 * @example
 * projectionsOver('the memory store', async () => ({ events: memoryStore() }))
 */
export const projectionsOver = (name: string, open: () => Promise<FollowedStore>): void => {
  describe(`projections over ${name}`, () => {
    const closing: Array<() => Promise<unknown>> = []
    let folder: string | null = null
    let files = 0

    /** A name of a file that was not given before. */
    const newPath = (): string => {
      folder ??= mkdtempSync(join(tmpdir(), 'minutebook-'))
      files += 1
      return join(folder, `${files}.db`)
    }

    afterEach(async () => {
      for (const close of closing.splice(0).toReversed()) await close()
    })
    afterAll(() => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true })
    })

    const subject: Subject = {
      open: async () => {
        const store = await open()
        closing.push(async () => {
          await store.events.close()()
          await store.close?.()
        })
        return store
      },
      newFile: async () => {
        const file = await done(openProjectionFile(newPath()))
        closing.push(file.close())
        return file
      },
      newModel: async (path = newPath(), options = {}) => {
        const model = await done(openReadModel(path, options))
        closing.push(model.close())
        return model
      },
    }
    for (const theme of [following, checkpoints, failing, rebuilding]) theme(subject)
  })
}
