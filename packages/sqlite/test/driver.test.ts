import { describe, expect, it } from 'vitest'
import { listing, type Database } from '../src/driver/database.js'
import { failureOf, isBusy, isConstraint } from '../src/driver/failures.js'

const sqliteError = (errcode: number): Error =>
  Object.assign(new Error('some words of SQLite'), { code: 'ERR_SQLITE_ERROR', errcode })

const systemError = (code: string): Error => Object.assign(new Error('some words of the system'), { code })

describe('what the driver throws', () => {
  it.each([
    ['store-busy', 5],
    ['store-busy', 261],
    ['store-busy', 6],
    ['store-read-only', 8],
    ['store-unavailable', 10],
    ['store-damaged', 11],
    ['store-damaged', 522],
    ['store-full', 13],
    ['store-unavailable', 14],
    ['store-damaged', 26],
    ['store-unavailable', 1],
  ])('is %s for the number %d of SQLite', (code, errcode) => {
    const error = sqliteError(errcode)
    expect(failureOf('town.minutebook')(error)).toMatchObject({
      _tag: 'StoreProblem',
      code,
      path: 'town.minutebook',
      cause: error,
    })
    expect(isBusy(error)).toBe(code === 'store-busy')
  })

  it.each([
    ['store-busy', 'database is locked'],
    ['store-busy', 'database table is locked: events'],
    ['store-busy', 'database schema is locked: main'],
    ['store-read-only', 'attempt to write a readonly database'],
    ['store-unavailable', 'disk I/O error'],
    ['store-damaged', 'database disk image is malformed'],
    ['store-damaged', 'malformed database schema (events) - near "CREAT": syntax error'],
    ['store-full', 'database or disk is full'],
    ['store-unavailable', 'unable to open database file'],
    ['store-damaged', 'file is not a database'],
    ['store-unavailable', 'no such table: events'],
  ])('is %s for "%s", where it gives no number', (code, words) => {
    const error = Object.assign(new Error(words), { code: 'ERR_SQLITE_ERROR' })
    expect(failureOf('town.minutebook')(error)).toMatchObject({ code })
    expect(isBusy(error)).toBe(code === 'store-busy')
    expect(failureOf('town.minutebook')(new Error(words))).toMatchObject({ code: 'store-unavailable' })
  })

  it.each([
    ['store-full', 'ENOSPC'],
    ['store-forbidden', 'EACCES'],
    ['store-read-only', 'EROFS'],
    ['no-store', 'ENOENT'],
  ])('is %s for %s of the system', (code, name) => {
    expect(failureOf('town.minutebook')(systemError(name))).toMatchObject({ code })
  })

  it('keeps the words of what nobody foresaw', () => {
    expect(failureOf('town.minutebook')(new Error('no such thing'))).toMatchObject({
      code: 'store-unavailable',
      sentence: 'The store did not answer: no such thing.',
    })
    expect(failureOf('town.minutebook')('a thrown text').sentence).toBe(
      'The store did not answer: a thrown text.',
    )
  })

  it('tells a broken rule of the schema from everything else', () => {
    expect(
      [1299, 1555, 1811, 2067, 275, 19].map((errcode) => isConstraint(sqliteError(errcode))),
    ).not.toContain(false)
    expect([5, 13, 1].map((errcode) => isConstraint(sqliteError(errcode)))).not.toContain(true)
    expect(isConstraint(new Error('no number'))).toBe(false)
  })
})

describe('a listing', () => {
  it('gives rows as arrays where the driver only knows objects', () => {
    const old: Database = {
      exec: () => undefined,
      close: () => undefined,
      prepare: () => ({
        run: () => undefined,
        get: () => undefined,
        all: () => [{ seq: 0, ledger: 'town' }],
        iterate: () => [],
      }),
    }
    expect(listing<readonly [number, string]>(old, 'SELECT seq, ledger FROM events')()).toEqual([[0, 'town']])
  })
})
