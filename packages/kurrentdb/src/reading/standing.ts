import { BACKWARDS, END, FORWARDS, START } from './bounds.js'
import { beginning, type Head, type Position, type StoreProblem } from '@minutebook/eventstore'
import * as E from 'fp-ts/lib/Either.js'
import type { Connection } from '../client/connection.js'
import { memberOf } from '../client/failures.js'
import { metadataOf, type Names } from '../stream/names.js'
import { restored, type Unrestored } from '../stream/restoring.js'
import { beheaded, damaged, deleted, limited, notGivenBack, tombstoned } from './damage.js'
import { eventsIn, type Found } from './streams.js'

/** How far a ledger has come, and the position of its last event. */
export interface Standing {
  readonly head: Head
  readonly position: Position
}

/**
 * Looks at both ends of a ledger and at what is said about its stream, all at once. A stream whose beginning is gone,
 * or that may lose it, is damaged however much is left of it.
 */
export const standingOf = async (
  connection: Connection,
  names: Names,
  ledger: string,
): Promise<E.Either<StoreProblem, Standing>> => {
  const stream = names.ofLedger(ledger)
  const newest = { fromRevision: END, direction: BACKWARDS, maxCount: 1 } as const
  const [first, last, metadata] = await Promise.all([
    eventsIn(connection, stream, { fromRevision: START, direction: FORWARDS, maxCount: 1 }),
    eventsIn(connection, stream, newest),
    eventsIn(connection, metadataOf(stream), newest),
  ])
  if (E.isLeft(first)) return first
  if (E.isLeft(last)) return last
  if (E.isLeft(metadata)) return metadata
  const wrong = wrongWith(ledger, first.right, metadata.right)
  if (wrong !== null) return E.left(damaged(connection.address, stream, wrong))
  const [recorded] = typeof last.right === 'string' ? [] : last.right
  if (recorded === undefined) {
    return E.right({ head: { ledger, size: 0, lastRecordedAt: null }, position: beginning })
  }
  return E.bimap(
    (why: Unrestored): StoreProblem => notGivenBack(connection.address, stream, why),
    ({
      event,
    }: {
      readonly event: { readonly seq: number; readonly recordedAt: string; readonly position: Position }
    }) => ({
      head: { ledger, size: event.seq + 1, lastRecordedAt: event.recordedAt },
      position: event.position,
    }),
  )(restored(ledger, recorded))
}

const wrongWith = (ledger: string, first: Found, metadata: Found): string | null => {
  if (first === 'tombstone' || metadata === 'tombstone') return tombstoned(ledger)
  const said = metadata === 'no stream' ? undefined : metadata[0]?.data
  // The server writes the highest number there is, which no number of JavaScript is.
  if (Number(memberOf(said, '$tb')) > Number.MAX_SAFE_INTEGER) return deleted(ledger)
  const seq = first === 'no stream' ? undefined : first[0]?.revision
  if (seq !== undefined && Number(seq) !== 0) return beheaded(ledger, Number(seq))
  const limits = ['$tb', '$maxCount', '$maxAge'].filter((name) => Number(memberOf(said, name)) > 0)
  return limits.length > 0 ? limited(ledger, limits) : null
}
