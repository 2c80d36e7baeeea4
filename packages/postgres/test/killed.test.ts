import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoredEvent } from '@minutebook/eventstore'
import * as O from 'fp-ts/lib/Option.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done, logOf, town } from '@minutebook/eventstore/test-support'
import { hasServer, installed, opened, server } from './cluster.js'
import { compile, run } from './programs/run.js'

/** How often a program is killed; several at a time, since most of it is starting them. */
const kills = Number(process.env['KILLS'] ?? 200)
const lanes = 4

describe.runIf(hasServer)('programs of their own', () => {
  let notes = ''
  let files = 0
  const file = (): string => {
    files += 1
    return join(notes, String(files))
  }

  beforeAll(() => {
    notes = mkdtempSync(join(tmpdir(), 'minutebook-notes-'))
    compile()
  }, 120_000)
  afterAll(() => rmSync(notes, { recursive: true, force: true }))

  /**
   * Starts a recorder, lets it acknowledge something, kills it at some later moment, and tells what it acknowledged.
   */
  const killed = async (schema: string, ledgers: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
    const recorder = run('recorder', file(), server().socketFolder, server().user, schema, ...ledgers)
    await Promise.race([recorder.ready, recorder.ended])
    setTimeout(() => recorder.process.kill('SIGKILL'), Math.random() * 30)
    return (await recorder.ended).lines
  }

  /** The appends of a ledger of which only a part is there: each event says how many there were. */
  const halfWritten = (events: ReadonlyArray<StoredEvent>): ReadonlyArray<string> => {
    const counts = new Map<string, number>()
    for (const { recordedAt } of events) counts.set(recordedAt, (counts.get(recordedAt) ?? 0) + 1)
    return events
      .filter(({ leaf, recordedAt }) => !leaf.includes(`"of":${counts.get(recordedAt) ?? 0}}`))
      .map(({ id }) => id)
  }

  it(
    '75 lose no acknowledged event and write none by half, whenever they are killed',
    { timeout: 1_800_000 },
    async () => {
      const schema = await installed()
      const acknowledged: Array<string> = []
      const ledgers = Array.from({ length: lanes }, (_, lane) => [
        `village:${lane}`,
        `town:${lane}`,
        `city:${lane}`,
      ])
      let left = kills
      await Promise.all(
        ledgers.map(async (mine) => {
          while (left > 0) {
            left -= 1
            acknowledged.push(...(await killed(schema, mine)))
          }
        }),
      )
      const store = await opened(schema)
      const log = await logOf(store.events)
      const stored = new Set(log.map(({ ledger, seq, id }) => `event ${ledger} ${seq} ${id}`))
      const events = acknowledged.filter((line) => line.startsWith('event'))
      expect(events.filter((line) => !stored.has(line))).toEqual([])
      expect(events.length).toBeGreaterThan(kills)
      for (const ledger of ledgers.flat()) {
        const mine = log.filter((event) => event.ledger === ledger)
        expect(mine.map(({ seq }) => seq)).toEqual(Array.from(mine.keys()))
        expect(halfWritten(mine)).toEqual([])
      }
      for (const line of acknowledged.filter((each) => each.startsWith('text')).slice(0, 500)) {
        expect(O.isSome(await done(store.texts.get(line.slice('text '.length))))).toBe(true)
      }
      expect(await done(store.integrity())).toEqual([])
      await done(store.close())
    },
  )

  it('append to one ledger in one order without a gap', { timeout: 120_000 }, async () => {
    const schema = await installed()
    const each = 150
    const endings = await Promise.all(
      [1, 2].map(
        () => run('rival', file(), server().socketFolder, server().user, schema, town, String(each)).ended,
      ),
    )
    expect(endings.map(({ code, lines }) => [code, lines.length])).toEqual([
      [0, each],
      [0, each],
    ])
    const store = await opened(schema)
    const log = await logOf(store.events)
    expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 2 * each }, (_, seq) => seq))
    const stored = new Set(log.map(({ ledger, seq, id }) => `event ${ledger} ${seq} ${id}`))
    expect(endings.flatMap(({ lines }) => lines).filter((line) => !stored.has(line))).toEqual([])
    await done(store.close())
  })
})
