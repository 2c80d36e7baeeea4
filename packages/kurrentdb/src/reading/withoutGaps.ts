import { beginning, type EventChunks, type Position, type StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Connection } from '../client/connection.js'
import type { Names } from '../stream/names.js'
import { beheaded, damaged, holed } from './damage.js'

/**
 * A reading of the log that stops where an event of a ledger does not follow the one before it. What was cut off a
 * stream stays in the log until the server tidies it up, and is missing from then on.
 */
export async function* withoutGaps(
  { address }: Connection,
  names: Names,
  after: Position,
  chunks: EventChunks,
): EventChunks {
  const sizes = new Map<string, number>()
  const sentenceOn = ({ ledger, seq }: StoredEvent): string | null => {
    const next = sizes.get(ledger) ?? (after === beginning ? 0 : seq)
    sizes.set(ledger, seq + 1)
    if (seq === next) return null
    return next === 0 ? beheaded(ledger, seq) : holed(ledger, next)
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
