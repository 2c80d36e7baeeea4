import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { done, events, folder, instant, refused, town } from '@minutebook/eventstore/test-support'
import { raw } from './raw.js'
import { opened } from './store.js'

describe('74 the database itself', () => {
  let file: string
  let taken: string
  let digest: string

  beforeAll(async () => {
    file = folder.file()
    const store = await opened(file)
    const batch = events(0, 3)
    taken = batch[0]?.id ?? ''
    await done(store.events.append(town, 0, batch))
    digest = await done(store.texts.put(Uint8Array.from([1, 2, 3])))
    await done(store.close())
  })

  const everything = () =>
    raw(file, (database) => [
      database.prepare('SELECT * FROM events ORDER BY position').all(),
      database.prepare('SELECT * FROM texts').all(),
    ])

  const refusal = (sql: string): unknown => {
    const before = everything()
    try {
      raw(file, (database) => database.exec(sql))
    } catch (error) {
      expect(everything()).toEqual(before)
      return error instanceof Error ? error.message : error
    }
    return 'It was done.'
  }

  const row = (values: { position?: string; seq?: number; id?: string; at?: string }) =>
    `(${values.position ?? 4}, '${town}', ${values.seq ?? 3}, '${values.id ?? randomUUID()}', '${values.at ?? instant(9)}', '{}')`

  it('refuses to change an event', () => {
    const never = 'What was recorded is never changed: a correction is a new event.'
    expect(refusal(`UPDATE events SET leaf = '{"forged":true}' WHERE seq = 1`)).toContain(never)
  })

  it('refuses to delete an event', () => {
    const never = 'What was recorded is never deleted: a retraction is a new event.'
    expect(refusal('DELETE FROM events WHERE seq = 2')).toContain(never)
  })

  it('refuses to replace an event by its id, its number or its position', () => {
    const into = 'INSERT OR REPLACE INTO events (position, ledger, seq, id, recorded_at, leaf) VALUES'
    expect(refusal(`${into} ${row({ id: taken })}`)).toContain('An event of this id is stored already.')
    expect(refusal(`${into} ${row({ seq: 1 })}`)).toContain('This is not the next number of the ledger.')
    expect(refusal(`${into} ${row({ position: '3' })}`)).toContain(
      'This is not the next position of the log.',
    )
  })

  it('refuses a gap in a ledger or in the log, and a step back in time', () => {
    const into = 'INSERT INTO events (position, ledger, seq, id, recorded_at, leaf) VALUES'
    expect(refusal(`${into} ${row({ seq: 4 })}`)).toContain('This is not the next number of the ledger.')
    expect(refusal(`${into} ${row({ position: '5' })}`)).toContain(
      'This is not the next position of the log.',
    )
    expect(refusal(`${into} ${row({ position: 'NULL' })}`)).toContain(
      'This is not the next position of the log.',
    )
    expect(refusal(`${into} ${row({ at: '2026-03-06T23:59:59.999999Z' })}`)).toContain(
      'This was recorded before the event it would follow.',
    )
  })

  it('refuses to change, delete or replace a text', () => {
    expect(refusal(`UPDATE texts SET bytes = x'00'`)).toContain('A stored text is never changed')
    expect(refusal('DELETE FROM texts')).toContain('A stored text is never deleted.')
    expect(refusal(`INSERT OR REPLACE INTO texts VALUES ('${digest}', x'00')`)).toContain(
      'This text is stored already.',
    )
  })

  it('does not say to have stored what a rule that somebody added passes over', async () => {
    const mine = folder.file()
    await done((await opened(mine)).close())
    raw(mine, (database) =>
      database.exec(
        'CREATE TRIGGER deaf BEFORE INSERT ON events WHEN NEW.seq = 1 BEGIN SELECT RAISE (IGNORE); END',
      ),
    )
    const store = await opened(mine)
    expect(await refused(store.events.append(town, 0, events(0, 2)))).toMatchObject({
      code: 'store-unavailable',
      sentence: expect.stringContaining('kept an event from it without a word') as string,
    })
    expect(await done(store.events.head(town))).toMatchObject({ size: 0 })
    await done(store.close())
  })

  it('may refuse by a rule that somebody added, in their words', async () => {
    const mine = folder.file()
    await done((await opened(mine)).close())
    raw(mine, (database) =>
      database.exec(
        "CREATE TRIGGER closed BEFORE INSERT ON events BEGIN SELECT RAISE (ABORT, 'This register is closed.'); END",
      ),
    )
    const store = await opened(mine)
    expect(await refused(store.events.append(town, 0, events(0, 2)))).toMatchObject({
      code: 'store-unavailable',
      sentence: expect.stringContaining('This register is closed.') as string,
    })
    expect(await done(store.events.head(town))).toMatchObject({ size: 0 })
    await done(store.close())
  })

  it('shows a history that a person can read', () => {
    const history = raw(file, (database) => database.prepare('SELECT * FROM history').all())
    expect(history).toHaveLength(3)
    expect(history[2]).toMatchObject({
      position: 3,
      ledger: town,
      seq: 2,
      recorded_at: instant(0),
      type: 'PolicyEnacted',
      decided_on: null,
      data: '{"n":2}',
    })
  })
})
