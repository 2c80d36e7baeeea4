import {
  fits,
  judged,
  type Appended,
  type AppendRequest,
  type StoredEvent,
  type StoreProblem,
} from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { LedgerEvents } from '../reading/ledgers.js'
import { storedOf } from '../reading/ledgers.js'
import { page } from '../reading/streams.js'
import type { KnownLedger } from './KnownLedger.js'

/**
 * What becomes of an append in view of what is known of its ledger: `null` when nothing stands in its way. Of events
 * whose ids are known the bytes are read and compared, for the server compares ids alone.
 */
export const judgedBy = async (
  read: LedgerEvents,
  request: AppendRequest,
  known: KnownLedger,
): Promise<E.Either<StoreProblem, Appended> | null> => {
  const { ledger, expected, events } = request
  const head = { ledger, size: known.size, lastRecordedAt: known.lastRecordedAt }
  const seqs = events.flatMap(({ id }) => known.ids.get(id) ?? [])
  if (seqs.length === 0 && fits(request, head)) return null

  const stored = new Map<string, StoredEvent>()
  const misplaced = events.findIndex(({ id }, at) => (known.ids.get(id) ?? expected + at) !== expected + at)
  const elsewhere = known.ids.get(events[misplaced]?.id ?? '')
  // A retry stands where it is to be put; of ids that stand elsewhere, the first decides.
  const ranges = [
    ...(seqs.length > 0 ? [[expected, Math.min(events.length, known.size - expected)] as const] : []),
    ...(elsewhere === undefined ? [] : [[elsewhere, 1] as const]),
  ]
  for (const [from, count] of ranges) {
    for (let at = from; at < from + count; at += page) {
      const limit = Math.min(page, from + count - at)
      const found = await read({ ledger, from: at, limit, direction: 'forward' })
      if (E.isLeft(found)) return found
      for (const event of storedOf(found.right)) stored.set(event.id, event)
    }
  }
  return judged(request, head, (id) => stored.get(id) ?? null)
}
