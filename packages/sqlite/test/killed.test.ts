import type { StoredEvent } from '@minutebook/eventstore'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { done, logOf } from './answers.js'
import { folder } from './folder.js'
import { run } from './programs/run.js'
import { opened } from './store.js'

const ledgers = ['village', 'town', 'city']

/** How often a program is killed; two at a time, and so often on one file. */
const kills = Number(process.env['KILLS'] ?? 200)
const [lanes, onOneFile] = [2, 20]

/** Starts the recorder, lets it acknowledge something, kills it at some later moment, and tells what it acknowledged. */
const killedAfter = async (file: string, milliseconds: number): Promise<ReadonlyArray<string>> => {
  const recorder = await run('recorder', folder.file(), file, ...ledgers)
  await Promise.race([recorder.ready, recorder.ended])
  setTimeout(() => recorder.process.kill('SIGKILL'), milliseconds)
  return (await recorder.ended).lines
}

/** The first events of appends of which only a part is there: the recorder appends one to five, by where an append begins. */
const halfWritten = (events: ReadonlyArray<StoredEvent>): ReadonlyArray<number> => {
  const appends = new Map<string, Array<StoredEvent>>()
  for (const event of events) appends.set(event.recordedAt, [...(appends.get(event.recordedAt) ?? []), event])
  return [...appends.values()].flatMap(([first, ...others]) =>
    first === undefined || others.length === first.seq % 5 ? [] : [first.seq],
  )
}

/** Kills so many recorders on one file, and looks after each what is there; gives how much they acknowledged. */
const recordAndKill = async (rounds: number): Promise<number> => {
  const file = folder.file()
  const acknowledged: Array<string> = []
  for (let round = 0; round < rounds; round += 1) {
    acknowledged.push(...(await killedAfter(file, Math.random() * 60)))
    const store = await opened(file)
    const log = await logOf(store.events)
    const stored = new Set(log.map(({ ledger, seq, id }) => `event ${ledger} ${seq} ${id}`))
    const events = acknowledged.filter((line) => line.startsWith('event'))
    expect(events.filter((line) => !stored.has(line))).toEqual([])
    for (const ledger of ledgers) {
      const mine = log.filter((event) => event.ledger === ledger)
      expect(mine.map(({ seq }) => seq)).toEqual([...mine.keys()])
      expect(halfWritten(mine)).toEqual([])
    }
    for (const line of acknowledged.filter((each) => each.startsWith('text'))) {
      expect(O.isSome(await done(store.texts.get(line.slice('text '.length))))).toBe(true)
    }
    expect(await done(store.integrity())).toEqual([])
    await done(store.close())
  }
  return acknowledged.length
}

describe('a program killed while it records', () => {
  it(
    '75 loses no acknowledged event and writes none by half, whenever it is killed',
    { timeout: 1_200_000 },
    async () => {
      let left = kills
      let acknowledged = 0
      await Promise.all(
        Array.from({ length: lanes }, async () => {
          while (left > 0) {
            const rounds = Math.min(left, onOneFile)
            left -= rounds
            acknowledged += await recordAndKill(rounds)
          }
        }),
      )
      expect(acknowledged).toBeGreaterThan(2 * kills)
    },
  )
})
