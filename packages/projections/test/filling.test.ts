import { memoryStore } from '@minutebook/eventstore'
import { catchUp, openReadModel, rebuild } from '@minutebook/projections'
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { done, folder } from '@minutebook/eventstore/test-support'
import { covered, created, enacted } from './acts.js'
import { rowsOf } from '../src/conformance/rows.js'
import { townIn } from '../src/conformance/Town.js'

it('61 a rebuild for which there is no room, however far it comes, leaves the old rows, says so, and can be run again', async () => {
  const store = memoryStore()
  for (const name of ['town', 'village']) {
    const town = townIn(store, name)
    await town.record(created(name), covered())
    for (let n = 0; n < 25; n += 1) await town.record(enacted(`policy:${n}`, '2015-01-05'))
  }
  const path = folder.file()
  const { policies, file } = await done(openReadModel(path))
  const reader = await done(openReadModel(path, { readOnly: true }))
  await done(catchUp(store, policies))
  const whole = await rowsOf(file)
  await done(file.write((database) => E.right(database.exec("UPDATE periods SET status = 'undetermined'"))))
  const old = await rowsOf(file)
  expect(old).not.toEqual(whole)

  /** Leaves the file room for so many pages. */
  const holdTo = (pages: number): Promise<unknown> =>
    done(file.ask((database) => database.prepare(`PRAGMA max_page_count = ${pages}`).get()))
  const { page_count: used } = await done(
    file.ask((database) => database.prepare('PRAGMA page_count').get() as { readonly page_count: number }),
  )
  let pages = used
  for (; pages < used + 500; pages += 1) {
    await holdTo(pages)
    const answer = await rebuild(store, policies)()
    if (E.isRight(answer)) break
    expect(answer.left).toMatchObject({
      code: 'file-failed',
      problem: { code: 'store-full', path },
      sentence: 'There is no room left for this file; nothing was stored. Make room and try again.',
    })
    expect(await rowsOf(file)).toEqual(old)
    expect(await rowsOf(reader.file)).toEqual(old)
  }
  expect(pages).toBeGreaterThan(used + 5)
  expect(await rowsOf(reader.file)).toEqual(whole)
  await done(reader.close())
  await done(file.close())
})
