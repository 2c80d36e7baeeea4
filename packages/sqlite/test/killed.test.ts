import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import { done, logOf } from './answers.js'
import { folder } from './folder.js'
import { run } from './programs/run.js'
import { opened } from './store.js'

const ledgers = ['village', 'town', 'city']
const rounds = 10

/** Starts the recorder, lets it acknowledge something, kills it at some later moment, and tells what it acknowledged. */
const killedAfter = async (file: string, milliseconds: number): Promise<ReadonlyArray<string>> => {
  const recorder = await run('recorder', folder.file(), file, ...ledgers)
  await Promise.race([recorder.ready, recorder.ended])
  setTimeout(() => recorder.process.kill('SIGKILL'), milliseconds)
  return (await recorder.ended).lines
}

const recordAndKill = async (file: string): Promise<number> => {
  const acknowledged: Array<string> = []
  for (let round = 0; round < rounds; round += 1) {
    acknowledged.push(...(await killedAfter(file, Math.random() * 60)))
    const store = await opened(file)
    const log = await logOf(store.events)
    const stored = new Set(log.map(({ ledger, seq, id }) => `event ${ledger} ${seq} ${id}`))
    const events = acknowledged.filter((line) => line.startsWith('event'))
    expect(events.filter((line) => !stored.has(line))).toEqual([])
    for (const ledger of ledgers) {
      const numbers = log.filter((event) => event.ledger === ledger).map(({ seq }) => seq)
      expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, seq) => seq))
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
  it('75 loses no acknowledged event, whenever it is killed', { timeout: 120_000 }, async () => {
    const acknowledged = await Promise.all([recordAndKill(folder.file()), recordAndKill(folder.file())])
    expect(Math.min(...acknowledged)).toBeGreaterThan(2 * rounds)
  })
})
