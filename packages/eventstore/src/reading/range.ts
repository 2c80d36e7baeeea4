import * as E from 'fp-ts/lib/Either.js'
import type { ReadOptions } from '../port/EventStore.js'
import type { StoredEvent } from '../port/StoredEvent.js'
import type { Refusal } from '../problem/Refusal.js'
import { checkedLedgerName } from '../rules/ledgerName.js'
import { checkedCount } from '../rules/numbers.js'

/** A part of a ledger, with nothing left to default. */
export interface Range {
  readonly ledger: string
  /** The number of the first event to give, this one included. */
  readonly from: number
  readonly limit: number
  readonly direction: 'forward' | 'backward'
}

/** Refuses a name that is none, and bounds that are no whole numbers from 0. */
export const checkedRange = (
  ledger: string,
  from: number,
  options: ReadOptions = {},
): E.Either<Refusal, Range> => {
  const { limit = Number.MAX_SAFE_INTEGER, direction = 'forward' } = options
  const checks: ReadonlyArray<E.Either<Refusal, unknown>> = [
    checkedLedgerName(ledger),
    checkedCount('/from', from),
    checkedCount('/options/limit', limit),
  ]
  for (const checked of checks) if (E.isLeft(checked)) return checked
  return E.right({ ledger, from, limit, direction })
}

/** What is left of a range once its first `taken` events were given, up to `last`; `null` where nothing is. */
export const rest = (range: Range, taken: number, last: StoredEvent): Range | null => {
  const limit = range.limit - taken
  const from = range.direction === 'forward' ? last.seq + 1 : last.seq - 1
  return limit > 0 && from >= 0 ? { ...range, from, limit } : null
}
