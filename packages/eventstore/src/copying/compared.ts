import * as E from 'fp-ts/lib/Either.js'
import type { EventStore } from '../port/EventStore.js'
import type { StoredEvent } from '../port/StoredEvent.js'
import type { StoreProblem } from '../problem/StoreProblem.js'
import { copyCancelled, copyDiverged, copyStoreFailed, type CopyProblem } from './CopyProblem.js'
import type { CopyOptions } from './CopyOptions.js'
import { telling } from '../rules/telling.js'

/** Compares the events of both stores from one number (inclusive) to another (exclusive). */
export const compared = async (
  { ledger, from, to, signal, onProgress }: CopyOptions,
  first: number,
  until: number,
): Promise<E.Either<CopyProblem, void>> => {
  if (until <= first) return E.right(undefined)
  const tell = telling(onProgress)
  const originals = eventsOf(from, ledger, first, until)
  const copies = eventsOf(to, ledger, first, until)
  try {
    for (let seq = first; seq < until; seq += 1) {
      if (signal?.aborted === true) return E.left(copyCancelled(ledger, until))
      const original = (await originals.next()).value
      if (original !== undefined && E.isLeft(original)) return E.left(copyStoreFailed('from')(original.left))
      const copy = (await copies.next()).value
      if (copy !== undefined && E.isLeft(copy)) return E.left(copyStoreFailed('to')(copy.left))
      if (!isSame(original?.right, copy?.right, seq)) {
        const differs = `Event number ${seq} is not the same in the copy as in the original.`
        return E.left(copyDiverged(ledger, seq, differs))
      }
      if ((seq + 1 - first) % 1000 === 0) tell({ phase: 'comparing', done: seq + 1, total: until })
    }
    return E.right(undefined)
  } finally {
    await originals.return(undefined)
    await copies.return(undefined)
  }
}

async function* eventsOf(
  store: EventStore,
  ledger: string,
  first: number,
  until: number,
): AsyncGenerator<E.Either<StoreProblem, StoredEvent>, undefined> {
  for await (const chunk of store.read(ledger, first, { limit: until - first })) {
    if (E.isLeft(chunk)) {
      yield chunk
      return undefined
    }
    for (const event of chunk.right) yield E.right(event)
  }
  return undefined
}

const isSame = (original: StoredEvent | undefined, copy: StoredEvent | undefined, seq: number): boolean =>
  original !== undefined &&
  copy !== undefined &&
  original.seq === seq &&
  copy.seq === seq &&
  original.id === copy.id &&
  original.recordedAt === copy.recordedAt &&
  original.leaf === copy.leaf
