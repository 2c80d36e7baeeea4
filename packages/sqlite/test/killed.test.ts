import type { StoredEvent } from '@minutebook/eventstore'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { done, folder, logOf } from '@minutebook/eventstore/test-support'
import { run } from './programs/run.js'
import { opened } from './store.js'

const ledgers = ['village', 'town', 'city']

/** How often a program is killed; two at a time, and so often on one file. */
const kills = Number(process.env['KILLS'] ?? 200)
const [lanes, onOneFile] = [2, 20]

/**
 * Starts the recorder, lets it acknowledge something, kills it at some later moment, and tells what it acknowledged.
 */
const killedAfter = async (file: string, milliseconds: number): Promise<ReadonlyArray<string>> => {
  const recorder = await run('recorder', folder.file(), file, ...ledgers)
  await Promise.race([recorder.ready, recorder.ended])
  setTimeout(() => recorder.process.kill('SIGKILL'), milliseconds)
  return (await recorder.ended).lines
}

/**
 * The first events of appends of which only a part is there: the recorder appends one to five, by where an append
 * begins.
 */
const halfWritten = (events: ReadonlyArray<StoredEvent>): ReadonlyArray<number> => {
  const appends = new Map<string, Array<StoredEvent>>()
  for (const event of events) appends.set(event.recordedAt, [...(appends.get(event.recordedAt) ?? []), event])
  return [...appends.values()].flatMap(([first, ...others]) =>
    first === undefined || others.length === first.seq % 5 ? [] : [first.seq],
  )
}

/** Looks at what is there after a recorder was killed, in view of all that was ever acknowledged. */
const lookedAt = async (file: string, acknowledged: ReadonlyArray<string>): Promise<void> => {
  const store = await opened(file)
  const log = await logOf(store.events)
  const stored = new Set(log.map(({ ledger, seq, id }) => `event ${ledger} ${seq} ${id}`))
  const events = acknowledged.filter((line) => line.startsWith('event'))
  expect(events.filter((line) => !stored.has(line))).toEqual([])
  for (const ledger of ledgers) {
    const mine = log.filter((event) => event.ledger === ledger)
    expect(mine.findIndex(({ seq }, at) => seq !== at)).toBe(-1)
    expect(halfWritten(mine)).toEqual([])
  }
  for (const line of acknowledged.filter((each) => each.startsWith('text'))) {
    expect(O.isSome(await done(store.texts.get(line.slice('text '.length))))).toBe(true)
  }
  expect(await done(store.integrity())).toEqual([])
  await done(store.close())
}

describe('a program killed while it records', () => {
  it(
    '75 loses no acknowledged event and writes none by half, whenever it is killed',
    { timeout: 1_800_000 },
    async () => {
      let acknowledged = 0
      for (let left = kills; left > 0; left -= lanes * onOneFile) {
        const rounds = Math.ceil(Math.min(left, lanes * onOneFile) / lanes)
        const files = Array.from({ length: lanes }, () => folder.file())
        let told: ReadonlyArray<ReadonlyArray<string>> = files.map(() => [])
        // None records while another is looked at: that holds this program up, and it would be killed late.
        for (let round = 0; round < rounds; round += 1) {
          const more = await Promise.all(files.map((file) => killedAfter(file, Math.random() * 60)))
          told = told.map((lines, lane) => [...lines, ...(more[lane] ?? [])])
          for (const [lane, file] of files.entries()) await lookedAt(file, told[lane] ?? [])
        }
        acknowledged += told.flat().length
      }
      expect(acknowledged).toBeGreaterThan(2 * kills)
    },
  )
})
