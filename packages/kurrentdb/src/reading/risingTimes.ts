import type { EventChunks, StoredEvent } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Connection } from '../client/connection.js'
import type { Names } from '../stream/names.js'
import { damaged, steppedBack } from './damage.js'

/**
 * A reading of one ledger that stops where an event was recorded before the one it follows: the server knows no times
 * of recording, and takes from others what this store would refuse.
 */
export async function* risingTimes(
  { address }: Connection,
  names: Names,
  direction: 'forward' | 'backward',
  chunks: EventChunks,
): EventChunks {
  let before: StoredEvent | null = null
  for await (const chunk of chunks) {
    for (const event of E.isRight(chunk) ? chunk.right : []) {
      const [earlier, later]: readonly [StoredEvent | null, StoredEvent | null] =
        direction === 'forward' ? [before, event] : [event, before]
      if (earlier !== null && later !== null && later.recordedAt < earlier.recordedAt) {
        yield E.left(damaged(address, names.ofLedger(later.ledger), steppedBack(later.ledger, later.seq)))
        return
      }
      before = event
    }
    yield chunk
  }
}
