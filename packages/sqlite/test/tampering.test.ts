import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { densePosition, type LeafChunks } from '@minutebook/eventstore'
import { describe, expect, it } from 'vitest'
import type { Database } from '../src/driver/database.js'
import { done, events, folder, read, refused, town } from '@minutebook/eventstore/test-support'
import { raw } from './raw.js'
import { opened } from './store.js'

/** Opens a store of five events, a village's between a town's, and harms it while it is open. */
const harmed = async (harm: (database: Database) => void) => {
  const file = folder.file()
  const store = await opened(file)
  await done(store.events.append(town, 0, events(0, 2)))
  await done(store.events.append('village', 0, events(0)))
  await done(store.events.append(town, 2, events(2, 2)))
  const digest = await done(store.texts.put(Uint8Array.from([1, 2, 3])))
  raw(file, harm)
  return { store, file, digest }
}

/** Does what the triggers forbid, and puts them back as they were. */
const behindTheTriggers =
  (...sql: ReadonlyArray<string>) =>
  (database: Database): void => {
    const triggers = database
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      .all() as ReadonlyArray<{
      readonly name: string
      readonly sql: string
    }>
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`)
    for (const each of sql) database.exec(each)
    for (const each of triggers) database.exec(each.sql)
  }

const leavesIn = async (chunks: LeafChunks | undefined): Promise<ReadonlyArray<string>> => {
  const leaves: Array<string> = []
  for await (const chunk of chunks ?? []) leaves.push(...(chunk._tag === 'Left' ? [] : chunk.right))
  return leaves
}

describe('a store that was tampered with', () => {
  it('is not read as a shorter history when an event is taken out', async () => {
    const { store, file } = await harmed(behindTheTriggers('DELETE FROM events WHERE position = 2'))
    expect(await read(store.events.read(town, 0))).toMatchObject({
      code: 'store-damaged',
      path: file,
      sentence: `This store is damaged: event number 1 of the ledger "${town}" is missing.`,
    })
    expect(await read(store.events.read(town, 3, { direction: 'backward' }))).toMatchObject({
      code: 'store-damaged',
    })
    expect(await read(store.events.read(town, 1, { direction: 'backward' }))).toMatchObject({
      code: 'store-damaged',
    })
    expect(await read(store.events.readAll(densePosition(0)))).toMatchObject({
      code: 'store-damaged',
      sentence: 'This store is damaged: the event at position 2 is missing.',
    })
    expect(await done(store.integrity())).toEqual([
      'Between the positions 1 and 3 events are missing.',
      `Ledger "${town}": events between the numbers 0 and 2 are missing.`,
    ])
    await done(store.close())
  })

  it('is not read as a longer history when a line break is put into a leaf', async () => {
    const file = folder.file()
    const store = await opened(file)
    const appended = events(0, 130)
    await done(store.events.append(town, 0, appended))
    raw(file, behindTheTriggers("UPDATE events SET leaf = '{' || char(10) || '}' WHERE position = 7"))
    const leaves = appended.map(({ leaf }, seq) => (seq === 6 ? '{\n}' : leaf))
    expect(await leavesIn(store.events.read.leaves?.(town, 0))).toEqual(leaves)
    await done(store.close())
  })

  it('gives leaves up to the chunk in which an event is missing, and then says so', async () => {
    const file = folder.file()
    const store = await opened(file)
    await done(store.events.append(town, 0, events(0, 300)))
    raw(file, behindTheTriggers('DELETE FROM events WHERE position = 201'))
    const read: Array<unknown> = []
    for await (const chunk of store.events.read.leaves?.(town, 0) ?? [])
      read.push(chunk._tag === 'Left' ? chunk.left.sentence : chunk.right.length)
    expect(read).toEqual([125, `This store is damaged: event number 200 of the ledger "${town}" is missing.`])
    await done(store.close())
  })

  it('says where it can be read again behind what is missing', async () => {
    const { store } = await harmed(behindTheTriggers('DELETE FROM events WHERE position IN (2, 4)'))
    expect(await read(store.events.read(town, 0))).toMatchObject({ code: 'store-damaged', goesOnAt: 3 })
    expect(await read(store.events.read(town, 3))).toMatchObject([{ seq: 3 }])
    await done(store.close())
  })

  it('lists a ledger whose first event was taken out', async () => {
    const { store } = await harmed(behindTheTriggers('DELETE FROM events WHERE position = 1'))
    expect(await done(store.events.ledgers())).toEqual(['village', town])
    await done(store.close())
  })

  it('is not read as a shorter log when its end is cut off', async () => {
    const { store } = await harmed(behindTheTriggers('DELETE FROM events WHERE position > 3'))
    expect(await read(store.events.readAll(densePosition(5)))).toMatchObject({
      code: 'bad-range',
      path: '/after',
      sentence: 'This store ends at position 3, before position 5.',
    })
    await done(store.close())
  })

  it('is told from one on which somebody put a trigger', async () => {
    const { store } = await harmed((database) =>
      database.exec('CREATE TRIGGER quiet BEFORE INSERT ON texts BEGIN SELECT RAISE (IGNORE); END'),
    )
    expect(await done(store.integrity())).toEqual([
      'Somebody added the trigger "quiet", which can keep out what is to be written.',
    ])
    await done(store.close())
  })

  it('is told from one that gives another version of its schema', async () => {
    const { store } = await harmed((database) => database.exec('PRAGMA user_version = 0'))
    expect(await done(store.integrity())).toEqual([
      'The file gives 0 as the version of its schema (user_version), and was made with 1: somebody altered it.',
    ])
    await done(store.close())
  })

  it('is told from one to which somebody added tables, views, indexes or triggers', async () => {
    const { store } = await harmed((database) =>
      database.exec(`CREATE TABLE notes (words TEXT UNIQUE);
        CREATE INDEX by_recorder ON events (recorded_at);
        CREATE TRIGGER noted AFTER INSERT ON notes BEGIN SELECT 1; END;
        CREATE VIEW titles AS SELECT leaf FROM events;
        ANALYZE`),
    )
    expect(await done(store.integrity())).toEqual([
      'Somebody added the index "by_recorder", which is no part of the store.',
      'Somebody added the trigger "noted", which is no part of the store.',
      'Somebody added the table "notes", which is no part of the store.',
      'Somebody added the view "titles", which is no part of the store.',
    ])
    await done(store.close())
  })

  it('is told from one where something is hidden behind the end of a text', async () => {
    const { store } = await harmed(
      behindTheTriggers("UPDATE events SET leaf = leaf || char(0) || 'rider' WHERE position = 4"),
    )
    expect(await done(store.integrity())).toEqual([
      `Ledger "${town}": something is hidden behind the end of event number 2.`,
    ])
    await done(store.close())
  })

  it('is told from one where events are hidden behind the end of the name of a ledger', async () => {
    const { store } = await harmed(
      behindTheTriggers(
        "UPDATE events SET ledger = ledger || char(0) || 'x', seq = seq - 1 WHERE position > 3",
      ),
    )
    expect(await done(store.integrity())).toEqual([
      `Ledger "${town}\\u0000x": events between the numbers -1 and 1 are missing.`,
      `Ledger "${town}\\u0000x": something is hidden behind the end of event number 1.`,
      `Ledger "${town}\\u0000x": something is hidden behind the end of event number 2.`,
    ])
    await done(store.close())
  })

  it('is told from one whose bytes were made others that read the same', async () => {
    const file = folder.file()
    const store = await opened(file)
    const [event] = events(0)
    if (event === undefined) expect.fail('There is no event.')
    await done(store.events.append(town, 0, [{ ...event, leaf: '{"title":"\ufffd"}' }]))
    raw(
      file,
      behindTheTriggers(
        `UPDATE events SET leaf = CAST(x'${Buffer.from('{"title":"').toString('hex')}ff227d' AS TEXT)`,
      ),
    )
    expect(await read(store.events.read(town, 0))).toMatchObject([{ leaf: '{"title":"\ufffd"}' }])
    expect(await done(store.integrity())).toEqual([
      `Ledger "${town}": event number 0 is no longer text in UTF-8; its bytes were changed.`,
    ])
    await done(store.close())
  })

  it('is told from one with a number no event can have, which is named', async () => {
    const { store, file } = await harmed(
      behindTheTriggers(
        'UPDATE events SET seq = 1 << 60 WHERE position = 5',
        'UPDATE events SET position = (1 << 60) + 1 WHERE position = 3',
      ),
    )
    expect(await done(store.integrity())).toEqual([
      'Between the positions 2 and 4 events are missing.',
      'Between the positions 5 and 1152921504606846977 events are missing.',
      `Ledger "${town}": events between the numbers 2 and 1152921504606846976 are missing.`,
    ])
    expect(await read(store.events.read('village', 0))).toMatchObject({
      code: 'store-damaged',
      path: file,
      sentence: 'This store is damaged: it holds a number no event can have.',
    })
    await done(store.close())
  })

  it('is told from one that keeps a text under what is no digest', async () => {
    const { store, digest } = await harmed(
      behindTheTriggers(
        `INSERT INTO texts SELECT sha256 || char(0) || 'evil', x'00' FROM texts`,
        `INSERT INTO texts VALUES (upper('${'ab'.repeat(32)}'), x'01')`,
        "UPDATE texts SET rowid = 1 << 60 WHERE bytes = x'00'",
      ),
    )
    expect(await done(store.integrity())).toEqual([
      `A text is kept under "${'AB'.repeat(32)}", which is no digest.`,
      `A text is kept under "${digest}\\u0000evil", which is no digest.`,
    ])
    await done(store.close())
  })

  it('is told from one with parts under names that are kept for SQLite', async () => {
    const { store: first, file } = await harmed((database) =>
      database.exec(`CREATE UNIQUE INDEX xqlite_by_leaf ON events (leaf) WHERE leaf LIKE '%PolicyQuashed%';
        CREATE TABLE xqlite_notes (words TEXT UNIQUE);
        ANALYZE`),
    )
    await done(first.close())
    // SQLite itself gives such names to nobody.
    const bytes = readFileSync(file, 'latin1')
    writeFileSync(file, bytes.replaceAll('xqlite_', 'sqlite_'), 'latin1')
    const store = await opened(file)
    expect(await done(store.integrity())).toEqual([
      'Somebody added the index "sqlite_by_leaf", which is no part of the store.',
      'Somebody added the table "sqlite_notes", which is no part of the store.',
    ])
    await done(store.close())
  })

  it('is told from one whose events changed places', async () => {
    const { store } = await harmed(
      behindTheTriggers(
        'UPDATE events SET position = 99 WHERE position = 4',
        'UPDATE events SET position = 4 WHERE position = 5',
        'UPDATE events SET position = 5 WHERE position = 99',
      ),
    )
    expect(await done(store.integrity())).toEqual([
      `Ledger "${town}": event number 3 stands before the one it follows.`,
    ])
    await done(store.close())
  })

  it('is told from one whose times step back', async () => {
    const { store } = await harmed(
      behindTheTriggers("UPDATE events SET recorded_at = '2026-03-06T00:00:00.000000Z' WHERE position = 4"),
    )
    expect(await done(store.integrity())).toEqual([
      `Ledger "${town}": event number 2 was recorded before the one it follows.`,
    ])
    await done(store.close())
  })

  it('does not give a text that is not what its digest says', async () => {
    const { store, file, digest } = await harmed(behindTheTriggers("UPDATE texts SET bytes = x'00'"))
    expect(await refused(store.texts.get(digest))).toMatchObject({ code: 'store-damaged', path: file })
    expect(await done(store.integrity())).toEqual([
      `The text ${digest} no longer has the bytes of that digest.`,
    ])
    await done(store.close())
  })

  it('is reported when its protection is gone', async () => {
    const { store } = await harmed((database) => database.exec('DROP TRIGGER texts_are_never_deleted'))
    expect(await done(store.integrity())).toEqual([
      '"texts_are_never_deleted" of the schema is gone or was altered.',
    ])
    await done(store.close())
  })

  it.each([
    ['ledgers and their numbers', 3],
    ['ledgers that have begun', 4],
  ])('is read from its table where the index of %s is ruined, by whoever examines it', async (_, page) => {
    const file = folder.file()
    const first = await opened(file)
    await done(first.events.append(town, 0, events(0, 5)))
    await done(first.close())
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0, 4096 * page, 4096 * (page + 1)))
    const store = await opened(file, { toExamine: true })
    expect(await done(store.events.ledgers())).toEqual([town])
    expect(await read(store.events.read(town, 0))).toHaveLength(5)
    expect(await done(store.integrity())).toContainEqual(expect.stringMatching(/^SQLite finds: /))
    await done(store.close())
    const inUse = await opened(file, { readOnly: true })
    expect(await refused(inUse.events.ledgers())).toMatchObject({ code: 'store-damaged', path: file })
    await done(inUse.close())
  })

  it('is reported when bytes were changed beneath SQLite', async () => {
    const file = folder.file()
    const batch = events(0, 5)
    const first = await opened(file)
    await done(first.events.append(town, 0, batch))
    await done(first.close())
    // The id stands in the table and in its index; one of them is changed.
    const bytes = readFileSync(file)
    bytes.write('0000', bytes.indexOf(batch[0]?.id ?? '') + 24)
    writeFileSync(file, bytes)
    const store = await opened(file)
    expect(await done(store.integrity())).toContainEqual(expect.stringMatching(/^SQLite finds: .*index/))
    await done(store.close())
  })
})

describe('a store that comes back with another history of the same length', () => {
  it.each([
    ['that has heard of all of it', 0],
    ['that has heard of nothing yet', 5],
  ])('is not waited for by a subscriber %s', async (_, from) => {
    const { store, file } = await harmed(() => undefined)
    const heard: Array<unknown> = []
    const listening = (async () => {
      for await (const chunk of store.events.subscribe(densePosition(from), new AbortController().signal))
        heard.push(chunk._tag === 'Left' ? chunk.left : chunk.right.length)
    })()
    await setTimeout(50)
    raw(file, behindTheTriggers(`UPDATE events SET id = '${crypto.randomUUID()}' WHERE position = 5`))
    await listening
    expect(heard).toEqual([
      ...(from === 0 ? [5] : []),
      expect.objectContaining({
        code: 'bad-range',
        sentence:
          'Before position 5 this store has another event than it had: it was put back to an older state and written to since.',
      }),
    ])
    await done(store.close())
  })
})
