import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { connect, type Database } from '../src/driver/database.js'
import { sqliteStore, type SqliteStore } from '../src/SqliteStore.js'
import { done, events, folder, logOf, refused, town } from '@minutebook/eventstore/test-support'
import { opened } from './store.js'

/** A store that calls `beforeCommit` whenever it is about to commit. */
const watched = async (beforeCommit: () => void): Promise<SqliteStore> => {
  const file = folder.file()
  await done((await opened(file)).close())
  const database = connect(file, false)
  const prepare: Database['prepare'] = (sql) => {
    const statement = database.prepare(sql)
    if (sql !== 'COMMIT') return statement
    return {
      run: () => {
        beforeCommit()
        return statement.run()
      },
      get: statement.get,
      all: statement.all,
      iterate: statement.iterate,
    }
  }
  const watching: Database = {
    exec: (sql) => database.exec(sql),
    prepare,
    close: () => database.close(),
  }
  return sqliteStore(file, watching, { patience: 1000, readOnly: false })
}

const diskError = (): never => {
  throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 1034 })
}

describe('committing', () => {
  it('puts appends that come together into one commit', async () => {
    let commits = 0
    const store = await watched(() => {
      commits += 1
    })
    const appends = Array.from({ length: 200 }, (_, index) =>
      store.events.append(`ledger:${index}`, 0, events(0))(),
    )
    expect((await Promise.all(appends)).filter(E.isLeft)).toEqual([])
    expect(commits).toBe(1)
    await done(store.events.append(town, 0, events(0)))
    expect(commits).toBe(2)
    await done(store.close())
  })

  it('puts no more long appends into one commit than make some thousand events', async () => {
    let commits = 0
    const store = await watched(() => {
      commits += 1
    })
    const appends = [0, 1, 2, 3, 4].map((n) => store.events.append(town, n * 1000, events(n * 1000, 1000))())
    expect((await Promise.all(appends)).filter(E.isLeft)).toEqual([])
    expect(commits).toBe(2)
    expect(await done(store.events.head(town))).toMatchObject({ size: 5000 })
    await done(store.close())
  })

  it('chains appends to one ledger that were made without waiting', async () => {
    const store = await watched(() => undefined)
    const appends = Array.from({ length: 50 }, (_, size) => store.events.append(town, size, events(size))())
    expect((await Promise.all(appends)).filter(E.isLeft)).toEqual([])
    expect((await logOf(store.events)).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 50 }, (_, seq) => seq),
    )
    await done(store.close())
  })

  it('answers an append only when the commit is done', async () => {
    const happened: Array<string> = []
    const store = await watched(() => happened.push('committed'))
    const append = async (size: number): Promise<void> => {
      await done(store.events.append(`ledger:${size}`, 0, events(0)))
      happened.push('answered')
    }
    await Promise.all([append(0), append(1)])
    expect(happened).toEqual(['committed', 'answered', 'answered'])
    await done(store.close())
  })

  it('tells of a commit that failed, keeps nothing of it, and goes on', async () => {
    let isBroken = true
    const store = await watched(() => (isBroken ? diskError() : undefined))
    const batch = events(0, 3)
    expect(await refused(store.events.append(town, 0, batch))).toMatchObject({
      code: 'store-unavailable',
      sentence: 'The disk did not do what was asked of it.',
      cause: { errcode: 1034 },
    })
    expect(await logOf(store.events)).toEqual([])
    isBroken = false
    expect(await done(store.events.append(town, 0, batch))).toMatchObject({ size: 3, alreadyStored: false })
    await done(store.close())
  })

  it('tries the appends of a commit that failed one by one', async () => {
    let failures = 2
    const store = await watched(() => {
      failures -= 1
      if (failures >= 0) diskError()
    })
    const [first, second] = await Promise.all([
      store.events.append('first', 0, events(0))(),
      store.events.append('second', 0, events(0))(),
    ])
    expect(first).toMatchObject({ left: { code: 'store-unavailable' } })
    expect(second).toMatchObject({ right: { size: 1 } })
    expect(await done(store.events.ledgers())).toEqual(['second'])
    await done(store.close())
  })
})
