import { beginning, type EventChunks, type Position, type StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Connection } from '../client/connection.js'
import type { Names } from '../stream/names.js'
import { beheaded, damaged, holed, steppedBack } from './damage.js'

/**
 * A reading of the log that stops where an event of a ledger does not follow the one before it, by its number or in
 * time. What was cut off a stream stays in the log until the server tidies it up, and is missing from then on.
 */
export async function* withoutGaps(
  { address }: Connection,
  names: Names,
  after: Position,
  chunks: EventChunks,
): EventChunks {
  // A subscription lasts as long as its program: of each ledger it keeps what is compared, and no event.
  const newest = new Map<string, Pick<StoredEvent, 'seq' | 'recordedAt'>>()
  const sentenceOn = ({ ledger, seq, recordedAt }: StoredEvent): string | null => {
    const before = newest.get(ledger)
    newest.set(ledger, { seq, recordedAt })
    const next = before === undefined ? (after === beginning ? 0 : seq) : before.seq + 1
    if (seq !== next) return next === 0 ? beheaded(ledger, seq) : holed(ledger, next)
    return before !== undefined && recordedAt < before.recordedAt ? steppedBack(ledger, seq) : null
  }
  for await (const chunk of chunks) {
    for (const event of E.isRight(chunk) ? chunk.right : []) {
      const sentence = sentenceOn(event)
      if (sentence !== null) {
        yield E.left(damaged(address, names.ofLedger(event.ledger), sentence))
        return
      }
    }
    yield chunk
  }
}
