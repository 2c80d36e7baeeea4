import { randomUUID } from 'node:crypto'
import type { EventToAppend } from '@minutebook/eventstore'

export const town = 'ocd-division/country:ca/csd:4811049'

/** A time of recording for the n-th append of a ledger. */
export const instant = (n: number): string =>
  `2026-03-07T${String(Math.floor(n / 3_600_000_000)).padStart(2, '0')}:${String(Math.floor(n / 60_000_000) % 60).padStart(2, '0')}:${String(Math.floor(n / 1_000_000) % 60).padStart(2, '0')}.${String(n % 1_000_000).padStart(6, '0')}Z`

/** The events of one append, the first of them number `seq`. */
export const events = (seq: number, count = 1): ReadonlyArray<EventToAppend> =>
  Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    recordedAt: instant(seq),
    leaf: `{"data":{"n":${seq + index}},"type":"PolicyEnacted"}`,
  }))
