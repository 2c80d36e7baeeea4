import { openSqliteStore, type Inline, type SqliteStore } from '@minutebook/sqlite'
import type { Database } from '@minutebook/sqlite/driver'
import { done, events, folder, logOf, refused, town } from '@minutebook/eventstore/test-support'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { connect } from '../src/driver/database.js'
import { sqliteStore } from '../src/SqliteStore.js'
import { raw } from './raw.js'
import { opened } from './store.js'

const rowsIn = (database: Database): ReadonlyArray<unknown> =>
  database
    .prepare('SELECT ledger, events FROM counts ORDER BY ledger')
    .all()
    .map((row) => ({ ...(row as object) }))

const count: Inline = (database, stored) => {
  const one = database.prepare(
    'INSERT INTO counts VALUES (?, 1) ON CONFLICT DO UPDATE SET events = events + 1',
  )
  for (const { ledger } of stored) one.run(ledger)
}

/** A new store beside whose tables there is one with the number of events of each ledger. */
const counted = async (): Promise<string> => {
  const file = folder.file()
  await done((await opened(file)).close())
  raw(file, (database) =>
    database.exec('CREATE TABLE counts (ledger TEXT PRIMARY KEY, events INTEGER NOT NULL) STRICT'),
  )
  return file
}

const counting = (file: string, inline: Inline = count): Promise<SqliteStore> => opened(file, { inline })

describe('rows that are written together with events, to a table beside those of the store', () => {
  it('are there when an append is answered, and leave the file a store that can be copied and gone through', async () => {
    const file = await counted()
    const store = await counting(file)
    await done(store.events.append(town, 0, events(0, 3)))
    await done(store.events.append(town, 3, events(3)))
    const copy = folder.file()
    await done(store.backup(copy))
    for (const one of [file, copy]) expect(raw(one, rowsIn)).toEqual([{ ledger: town, events: 4 }])
    const told = ['Somebody added the table "counts", which is no part of the store.']
    expect(await done(store.integrity())).toEqual(told)
    await done(store.close())

    const copied = await counting(copy)
    expect(await done(copied.events.append(town, 4, events(4)))).toMatchObject({ size: 5 })
    expect(await done(copied.integrity())).toEqual(told)
    await done(copied.close())
    expect(raw(copy, rowsIn)).toEqual([{ ledger: town, events: 5 }])
  })

  it('are written by a program that has the option, while others append without it', async () => {
    const file = await counted()
    const [with_, without] = [await counting(file), await opened(file)]
    await done(without.events.append(town, 0, events(0)))
    await done(with_.events.append('village', 0, events(0, 2)))
    expect(raw(file, rowsIn)).toEqual([{ ledger: 'village', events: 2 }])
    await done(with_.close())
    await done(without.close())
  })

  it('are not written where the store is opened to be read', async () => {
    const file = await counted()
    const store = await opened(file, { readOnly: true, inline: count })
    expect(await refused(store.events.append(town, 0, events(0)))).toMatchObject({ code: 'store-read-only' })
    await done(store.close())
    expect(raw(file, rowsIn)).toEqual([])
  })

  it('are written once where the answer to a commit was lost and the append is repeated', async () => {
    const file = await counted()
    const database = connect(file, false)
    let isLost = true
    const losing: Database = {
      exec: (sql) => database.exec(sql),
      prepare: (sql) => {
        const statement = database.prepare(sql)
        if (sql !== 'COMMIT') return statement
        const run = (): void => {
          statement.run()
          if (isLost) throw Object.assign(new Error('disk I/O error'), { errcode: 1034 })
        }
        return { run, get: statement.get, all: statement.all, iterate: statement.iterate }
      },
      close: () => database.close(),
    }
    const store = sqliteStore(file, losing, { patience: 1000, readOnly: false, inline: count })
    const batch = events(0, 2)
    expect(await refused(store.events.append(town, 0, batch))).toMatchObject({ code: 'store-unavailable' })
    isLost = false
    expect(await done(store.events.append(town, 0, batch))).toMatchObject({ alreadyStored: true })
    await done(store.close())
    expect(raw(file, rowsIn)).toEqual([{ ledger: town, events: 2 }])
  })
})

describe('an inline projection of SQLite', () => {
  const withdrawn = 'it ended the transaction, or changed what is stored.'
  const leaf = `'${crypto.randomUUID()}', '2099-01-01T00:00:00.000000Z', '{}')`

  it.each([
    ['breaks a rule of its table', "INSERT INTO counts VALUES ('bad', NULL)", 'NOT NULL constraint failed'],
    ['has SQL that is none', 'INSERT INTO nowhere VALUES (1)', 'no such table: nowhere'],
    ['commits', 'COMMIT', 'FOREIGN KEY constraint failed'],
    ['commits and goes on', 'COMMIT; BEGIN IMMEDIATE', 'FOREIGN KEY constraint failed'],
    ['rolls back', 'ROLLBACK', withdrawn],
    ['rolls back and begins anew', 'ROLLBACK; BEGIN', withdrawn],
    ['lets go of what it is held by', 'RELEASE inline', 'no such savepoint: inline'],
    ['takes back the events', 'ROLLBACK TO inline', withdrawn],
    ['changes an event', "UPDATE events SET leaf = '{}'", 'never changed'],
    [
      'appends one',
      `INSERT INTO events SELECT max(position) + 1, 'own', 0, ${leaf.replace(')', '')} FROM events`,
      withdrawn,
    ],
  ])('that %s is refused, alone and among others, and nothing of it is stored', async (_, sql, words) => {
    const file = await counted()
    const store = await counting(file, (database, stored) => {
      count(database, stored)
      if (stored[0]?.ledger === 'bad') database.exec(sql)
    })
    const problem = { code: 'inline-failed', path: file, sentence: expect.stringContaining(words) as string }
    await done(store.events.append('before', 0, events(0)))
    expect(await refused(store.events.append('bad', 0, events(0, 2)))).toMatchObject(problem)
    const answers = await Promise.all(
      ['one', 'bad', 'two'].map((ledger) => store.events.append(ledger, 0, events(0, 2))()),
    )
    expect(answers).toMatchObject([{ right: { size: 2 } }, { left: problem }, { right: { size: 2 } }])
    expect((await logOf(store.events)).map(({ ledger, position }) => `${position} ${ledger}`)).toEqual([
      '1 before',
      '2 one',
      '3 one',
      '4 two',
      '5 two',
    ])
    expect(raw(file, rowsIn)).toEqual([
      { ledger: 'before', events: 1 },
      { ledger: 'one', events: 2 },
      { ledger: 'two', events: 2 },
    ])
    await done(store.close())
  })

  it('that is asynchronous is refused, whatever becomes of it', async () => {
    const file = await counted()
    const late: () => unknown = () => Promise.reject(new Error('Too late.'))
    const store = await counting(file, late)
    expect(await refused(store.events.append(town, 0, events(0)))).toMatchObject({
      code: 'inline-failed',
      sentence: `What is written together with event number 0 of the ledger "${town}" failed, so neither is stored: it is an asynchronous function, and may not be one here.`,
    })
    expect(await logOf(store.events)).toEqual([])
    await done(store.close())
  })

  it('whose deferred rule is broken at the commit refuses the append, and no other', async () => {
    const file = await counted()
    const key = 'parent INTEGER REFERENCES kept DEFERRABLE INITIALLY DEFERRED'
    raw(file, (database) => database.exec(`CREATE TABLE kept (id INTEGER PRIMARY KEY, ${key})`))
    const store = await counting(file, (database, stored) => {
      count(database, stored)
      if (stored[0]?.ledger === 'bad') database.exec('INSERT INTO kept VALUES (1, 2)')
    })
    const answers = await Promise.all(
      ['one', 'bad'].map((ledger) => store.events.append(ledger, 0, events(0))()),
    )
    expect(answers).toMatchObject([{ right: { size: 1 } }, { left: { code: 'store-unavailable' } }])
    expect(raw(file, rowsIn)).toEqual([{ ledger: 'one', events: 1 }])
    expect(await done(store.events.ledgers())).toEqual(['one'])
    await done(store.close())
  })

  it('that finds the disk full is no fault of the events: the problem is what it was', async () => {
    const file = await counted()
    const store = await counting(file, (database) => {
      database.exec('PRAGMA max_page_count = 1; CREATE TABLE large (bytes BLOB)')
      database.exec('INSERT INTO large VALUES (zeroblob(1000000))')
    })
    expect(await refused(store.events.append(town, 0, events(0)))).toMatchObject({ code: 'store-full' })
    expect(await logOf(store.events)).toEqual([])
    await done(store.close())
  })

  it('is an option with a name', async () => {
    const misspelt = { inlined: count } as object
    expect(await openSqliteStore(folder.file(), misspelt)()).toMatchObject(
      E.left({ code: 'unknown-member', sentence: expect.stringContaining('inline') as string }),
    )
  })
})
