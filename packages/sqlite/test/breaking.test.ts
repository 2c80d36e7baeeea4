import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredEvent } from '@minutebook/eventstore'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, it } from 'vitest'
import {
  type Failed,
  type Fault,
  done,
  failedIn,
  failingDisk,
  failingIn,
  folder,
  logOf,
} from '@minutebook/eventstore/test-support'
import { runIn } from './programs/run.js'
import { opened } from './store.js'

/** So many times; the places where the disk fails are those of a seed. */
const faults = Number(process.env['DISK_FAULTS'] ?? 60)
const seed = Number(process.env['SEED'] ?? 20_260_307)
/** How often a program appends to each of its ledgers. */
const times = 12
/** As many writes and flushes, and as many flushes alone, as that takes at least. */
const calls = { all: 210, flushes: 30 }
const lanes = 2

/** Whole numbers below `n`, the same for the same seed: https://en.wikipedia.org/wiki/Linear_congruential_generator */
const drawing = (state: number) => {
  let at = state
  return (n: number): number => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((at / 2 ** 32) * n)
  }
}

/** What is tried: where the disk fails, how the program ends, and into how many ledgers it records at once. */
interface Drawn {
  readonly fault: Fault
  readonly ending: 'closed' | 'killed'
  readonly ledgers: ReadonlyArray<string>
}

interface Told {
  readonly failed: ReadonlyArray<Failed>
  readonly refused: ReadonlyArray<string>
  readonly acknowledged: number
}

const words = (lines: ReadonlyArray<string>, kind: string): ReadonlyArray<ReadonlyArray<string>> =>
  lines.map((line) => line.split(' ')).flatMap(([first, ...rest]) => (first === kind ? [rest] : []))

/** The appends among those asked for of which the ledger has some of the events and not all of them in their places. */
const halfWritten = (
  asked: ReadonlyArray<ReadonlyArray<string>>,
  log: ReadonlyArray<StoredEvent>,
): ReadonlyArray<string> => {
  const stored = new Set(log.map(({ ledger, seq, id }) => `${ledger} ${seq} ${id}`))
  return asked
    .map(([ledger, size, ...ids]) => ids.map((id, index) => `${ledger} ${Number(size) + index} ${id}`))
    .filter((events) => new Set(events.map((event) => stored.has(event))).size > 1)
    .map((events) => events.join(', '))
}

/**
 * Records on a disk that fails, then opens what is left on one that does not, and looks whether it is what it has to
 * be.
 */
const recordedOn = async (library: string, { fault, ending, ledgers }: Drawn): Promise<Told> => {
  const place = mkdtempSync(join(folder.path(), 'disk-'))
  const [file, notes, failures] = [join(place, 'store.minutebook'), folder.file(), folder.file()]
  const program = await runIn(failingIn(library, place, failures, fault))(
    'unlucky',
    notes,
    file,
    String(times),
    ending,
    ...ledgers,
  )
  const { code, lines } = await program.ended
  // Whatever failed was told as a value: nothing was thrown.
  expect(code).not.toBe(1)
  const [asked, acknowledged] = [words(lines, 'asked'), words(lines, 'stored')]
  const store = await opened(file)
  const log = await logOf(store.events)
  const kept = new Map(log.map((event) => [event.id, event]))

  // Nothing that was acknowledged is lost or elsewhere, and nothing is there by half.
  const idsOf = (appends: ReadonlyArray<ReadonlyArray<string>>) =>
    new Set(appends.flatMap(([, , ...ids]) => ids))
  for (const [ledger, size, ...ids] of acknowledged)
    expect(ids.map((id) => [kept.get(id)?.ledger, kept.get(id)?.seq])).toEqual(
      ids.map((_, index) => [ledger, Number(size) + index]),
    )
  expect(halfWritten(asked, log)).toEqual([])
  // What else is there was asked for, and is in doubt: nothing was acknowledged behind it.
  const [ofAsked, ofAcknowledged] = [idsOf(asked), idsOf(acknowledged)]
  for (const ledger of ledgers) {
    const mine = log.filter((event) => event.ledger === ledger)
    expect(mine.map(({ seq }) => seq)).toEqual([...mine.keys()])
    const doubtful = mine.filter(({ id }) => !ofAcknowledged.has(id))
    expect(doubtful).toEqual(doubtful.length === 0 ? [] : mine.slice(-doubtful.length))
    expect(doubtful.filter(({ id }) => !ofAsked.has(id))).toEqual([])
  }
  for (const [sha256 = ''] of words(lines, 'text'))
    expect(O.isSome(await done(store.texts.get(sha256)))).toBe(true)
  expect(await done(store.integrity())).toEqual([])
  await done(store.close())
  return {
    failed: failedIn(failures),
    refused: words(lines, 'refused').map(([code = '']) => code),
    acknowledged: acknowledged.length,
  }
}

const library = failingDisk(join(folder.path(), 'failing.so'))

describe.runIf(library !== null)('a disk that fails', () => {
  it(
    'loses nothing that was acknowledged and leaves nothing half-written, at whichever write or flush it fails',
    { timeout: 1_200_000 },
    async () => {
      const draw = drawing(seed)
      const drawn = Array.from({ length: faults }, (): Drawn => {
        const of = draw(2) === 0 ? 'flushes' : 'all'
        return {
          fault: { of, at: 1 + draw(calls[of]), on: draw(3) === 0 ? 'and-after' : 'once' },
          ending: draw(2) === 0 ? 'killed' : 'closed',
          ledgers: draw(2) === 0 ? ['town'] : ['town', 'village'],
        }
      })
      const told: Array<Told> = []
      await Promise.all(
        Array.from({ length: lanes }, async () => {
          for (let next = drawn.pop(); next !== undefined; next = drawn.pop())
            told.push(await recordedOn(library ?? '', next))
        }),
      )

      const hit = told.filter(({ failed }) => failed.length > 0)
      expect(hit.length).toBeGreaterThan(0.9 * faults)
      expect(new Set(hit.map(({ failed: [first] }) => first?.call.replaceAll(/^p|64$/g, '')))).toEqual(
        new Set(['write', 'fsync']),
      )
      expect(new Set(told.flatMap(({ refused }) => refused))).toEqual(new Set(['store-unavailable']))
      expect(
        hit.filter(({ refused, acknowledged }) => refused.length > 0 && acknowledged > 0).length,
      ).toBeGreaterThan(faults / 3)
    },
  )
})
