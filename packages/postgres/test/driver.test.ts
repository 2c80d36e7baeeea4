import { describe, expect, it } from 'vitest'
import { failureOf, isAboutContents, isAboutValues, isPassing, isTaken } from '../src/driver/failures.js'
import { textArray } from '../src/driver/textArray.js'
import { persistently } from '../src/driver/waiting.js'

const errorOf = (code: string): Error => Object.assign(new Error('some words of the server'), { code })

describe('what the driver rejects with', () => {
  it.each([
    ['store-full', '53100', false],
    ['store-busy', '55P03', false],
    ['store-busy', '40001', true],
    ['store-busy', '40P01', true],
    ['store-busy', '53300', true],
    ['store-busy', '57014', false],
    ['store-unavailable', '57P01', true],
    ['store-unavailable', '57P02', true],
    ['store-unavailable', '57P03', true],
    ['store-unavailable', '08006', true],
    ['store-unavailable', '08P01', true],
    ['store-unavailable', 'ECONNREFUSED', true],
    ['store-unavailable', 'ECONNRESET', true],
    ['store-unavailable', 'EPIPE', true],
    ['store-unavailable', 'ENOTFOUND', false],
    ['store-forbidden', '42501', false],
    ['store-forbidden', '28P01', false],
    ['no-store', '3D000', false],
    ['store-read-only', '25006', false],
    ['store-unavailable', '58030', false],
    ['store-unavailable', '22P05', false],
    ['store-damaged', '42P01', false],
    ['store-damaged', '42883', false],
    ['store-damaged', 'XX001', false],
    ['store-damaged', 'XX002', false],
  ])('is %s for the code %s', (code, given, passes) => {
    const error = errorOf(given)
    expect(failureOf('postgresql://db/records#minutebook')(error)).toMatchObject({
      _tag: 'StoreProblem',
      code,
      path: 'postgresql://db/records#minutebook',
      cause: error,
    })
    expect(isPassing(error)).toBe(passes)
  })

  it.each([
    'Connection terminated unexpectedly',
    'Query read timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
  ])('is store-unavailable, and passes, where it says only %j', (words) => {
    expect(failureOf('db')(new Error(words))).toMatchObject({
      code: 'store-unavailable',
      sentence: 'The server cannot be reached; whether an append was stored is known by repeating it.',
    })
    expect(isPassing(new Error(words))).toBe(true)
  })

  it('keeps the words of what nobody foresaw', () => {
    expect(failureOf('db')(new Error('no such thing')).sentence).toBe(
      'The store did not answer: no such thing.',
    )
    expect(failureOf('db')('a thrown text').sentence).toBe('The store did not answer: a thrown text.')
    expect(isPassing(new Error('no such thing'))).toBe(false)
  })

  it('tells what was written from everything else', () => {
    expect(
      ['23505', '23514', '22P05', '53100', 'P0001', '54000'].map((code) => isAboutContents(errorOf(code))),
    ).not.toContain(false)
    expect(
      ['57P01', '55P03', '40001', 'ECONNRESET', ''].map((code) => isAboutContents(errorOf(code))),
    ).not.toContain(true)
    expect(
      ['22P05', '23514', '54000', '42P01', '53100', 'P0001', ''].map((code) => isAboutValues(errorOf(code))),
    ).toEqual([true, true, true, false, false, false, false])
    expect(['23505', '23514'].map((code) => isTaken(errorOf(code)))).toEqual([true, false])
  })

  it('is worth another try where somebody else has the position that was next, and no other value', () => {
    const taken = (constraint: string): Error => Object.assign(errorOf('23505'), { constraint })
    expect(['events_by_position', 'events_by_id'].map((name) => isPassing(taken(name)))).toEqual([
      true,
      false,
    ])
  })
})

describe('asking persistently', () => {
  it('asks again while the failure passes, and no longer than it may', async () => {
    let asked = 0
    const failing = (times: number, error: Error) => async () => {
      asked += 1
      if (asked <= times) throw error
      return asked
    }
    expect(await persistently(5000, failing(3, errorOf('57P03')))).toBe(4)
    asked = 0
    await expect(persistently(5000, failing(3, errorOf('42501')))).rejects.toMatchObject({ code: '42501' })
    expect(asked).toBe(1)
    asked = 0
    await expect(persistently(30, failing(1000, errorOf('57P03')))).rejects.toMatchObject({ code: '57P03' })
    expect(asked).toBeGreaterThan(1)
  })
})

describe('a list of texts in binary form', () => {
  it('has the length of each text in bytes', () => {
    const expected = [
      [0, 0, 0, 1], // one dimension
      [0, 0, 0, 0], // no nulls
      [0, 0, 0, 25], // of text
      [0, 0, 0, 2, 0, 0, 0, 1], // two of them, counted from 1
      [0, 0, 0, 2, 0xc3, 0xa9],
      [0, 0, 0, 0],
    ]
    expect(Array.from(textArray(['é', '']))).toEqual(expected.flat())
  })
})
