import type { EventStore, StoreProblem } from '@minutebook/eventstore'
import { duration, median, perSecond, print, timed } from './measured.js'
import { appendAim, readAim, sideBySide, type Aim, type Lap, type Side } from './sideBySide.js'
import { batchAt, batchSize, leafAt, readSize } from './storable.js'

/** One of the stores that are compared. */
export interface Rival {
  /**
   * Gives what appends so many events durably, to a ledger that has so many. They are made before, in nobody's time:
   * otherwise all of them would seem more alike than they are.
   */
  readonly append: (ledger: string, seq: number, count: number) => () => Promise<void> | void
  /** Reads a ledger in order and parses every event; each lap is a thousand of them. */
  readonly read: (ledger: string, lap: Lap) => Promise<void>
  /**
   * The same without parsing: what is stored, in order, which is what whoever opens, verifies or exports a ledger begins
   * with. Whoever stores values and no bytes parses here, too.
   */
  readonly leaves: (ledger: string, lap: Lap) => Promise<void>
}

export interface Rivals {
  readonly ours: Rival
  readonly bare: Rival
  /** `null` where it is not installed. */
  readonly emmett: Rival | null
  /** Brings what the database knows of its tables up to date, before anything is read. */
  readonly settle?: () => Promise<unknown>
}

const [singles, batched] = [200, 20 * batchSize]

/** Appends and reads as each of them does it, in one run. */
export const compareRivals = async (database: string, rivals: Rivals): Promise<void> => {
  const compared = (
    what: { title: string; unit: string; count: number; rounds: number; ofBare: number; besideEmmett: Aim },
    sideOf: (rival: Rival) => Side,
  ): Promise<void> => {
    const { ours, bare, emmett } = rivals
    return sideBySide({
      ...what,
      ours: sideOf(ours),
      bare: sideOf(bare),
      emmett: emmett === null ? null : sideOf(emmett),
    })
  }
  const appending =
    (name: string, size: number, count: number) =>
    ({ append }: Rival): Side => {
      let round = 0
      return async (lap) => {
        round += 1
        const ledger = `${name}-${round}`
        for (let seq = 0; seq < count; seq += size) await lap(append(ledger, seq, size))
      }
    }

  await compared(
    {
      title: `One durable append to ${database}`,
      unit: 'appends',
      count: singles,
      rounds: 9,
      ofBare: 0.7,
      besideEmmett: appendAim,
    },
    appending('single', 1, singles),
  )
  await compared(
    {
      title: `Durable appends of 1,000 events each to ${database}`,
      unit: 'events',
      count: batched,
      rounds: 5,
      ofBare: 0.6,
      besideEmmett: appendAim,
    },
    appending('batch', batchSize, batched),
  )
  for (const rival of [rivals.ours, rivals.bare, ...(rivals.emmett === null ? [] : [rivals.emmett])])
    for (let seq = 0; seq < readSize; seq += batchSize) await rival.append('read', seq, batchSize)()
  await rivals.settle?.()
  const reading = { unit: 'events', count: readSize, rounds: 3, ofBare: 0.7, besideEmmett: readAim }
  const size = readSize.toLocaleString('en')
  await compared(
    { ...reading, title: `Reading a ledger of ${size} events from ${database} in order, as it is stored` },
    ({ leaves }) =>
      (lap) =>
        leaves('read', lap),
  )
  await compared(
    { ...reading, title: 'The same, each event parsed' },
    ({ read }) =>
      (lap) =>
        read('read', lap),
  )
  await parsingAlone()
}

/**
 * What is parsed can come no quicker than this: Emmett parses each event as it reads it, and so does every side here.
 */
const parsingAlone = async (): Promise<void> => {
  const leaves = Array.from({ length: batchSize }, (_, n) => leafAt(n))
  const times: Array<number> = []
  for (let round = 0; round < 100; round += 1)
    times.push(
      await timed(() => {
        for (const leaf of leaves) JSON.parse(leaf)
      }),
    )
  print(
    `  JSON.parse alone ${perSecond(batchSize, median(times))} events/s; each ${batchSize.toLocaleString('en')} median ${duration(median(times))}`,
  )
}

/** A store of ours. */
export const ourRival = (events: EventStore): Rival => ({
  append: (ledger, seq, count) => {
    const append = events.append(ledger, seq, batchAt(seq, count))
    return async () => {
      const answer = await append()
      if (answer._tag === 'Left') throw new Error(answer.left.sentence)
    }
  },
  read: (ledger, lap) =>
    thousands<{ readonly leaf: string }>(events.read(ledger, 0), lap, ({ leaf }) => {
      JSON.parse(leaf)
    }),
  leaves: (ledger, lap) => thousands<unknown>((events.read.leaves ?? events.read)(ledger, 0), lap),
})

type Chunk<A> =
  | { readonly _tag: 'Left'; readonly left: StoreProblem }
  | { readonly _tag: 'Right'; readonly right: ReadonlyArray<A> }

/** Reads chunks to their end and does something with each thing in them; each lap is a thousand. */
const thousands = async <A>(
  chunks: AsyncIterable<Chunk<A>>,
  lap: Lap,
  look: ((one: A) => void) | null = null,
): Promise<void> => {
  const reader = chunks[Symbol.asyncIterator]()
  const thousand = async (): Promise<number> => {
    let count = 0
    while (count < batchSize) {
      const next = await reader.next()
      if (next.done === true) return count
      const chunk = next.value
      if (chunk._tag === 'Left') throw new Error(chunk.left.sentence)
      if (look !== null) chunk.right.forEach(look)
      count += chunk.right.length
    }
    return count
  }
  while ((await lap(thousand)) >= batchSize);
}

/** A store that gives a thousand events at a time from a number on. */
export const paged =
  (page: (ledger: string, seq: number) => Promise<number> | number): Rival['read'] =>
  async (ledger, lap) => {
    let seq = 0
    while ((await lap(() => page(ledger, seq))) === batchSize) seq += batchSize
  }
