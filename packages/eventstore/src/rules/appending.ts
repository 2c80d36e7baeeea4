import * as E from 'fp-ts/lib/Either.js'
import type { EventToAppend } from '../port/StoredEvent.js'
import type { Refusal } from '../problem/Refusal.js'
import { checkedEvents } from './events.js'
import { checkedLedgerName } from './ledgerName.js'
import { checkedCount } from './numbers.js'

/** What an append asks for, once all of it is written as it must be; nothing the caller changes meanwhile reaches it. */
export interface AppendRequest {
  readonly ledger: string
  readonly expected: number
  readonly events: ReadonlyArray<EventToAppend>
}

/** All that can be said against an append without looking into the store. */
export const checkedAppend = (
  ledger: string,
  expected: number,
  events: ReadonlyArray<EventToAppend>,
): E.Either<Refusal, AppendRequest> => {
  const kept = events.map(({ id, recordedAt, leaf }) => ({ id, recordedAt, leaf }))
  const checks: ReadonlyArray<E.Either<Refusal, unknown>> = [
    checkedLedgerName(ledger),
    checkedCount('/expected', expected),
    checkedEvents(kept),
  ]
  for (const checked of checks) if (E.isLeft(checked)) return checked
  return E.right({ ledger, expected, events: kept })
}
