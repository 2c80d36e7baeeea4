import { randomUUID } from 'node:crypto'
import type { EventStore, EventToAppend } from '@minutebook/eventstore'
import { done } from './answers.js'

/** Appends so many events of a type to a ledger, as one append; nothing is to be understood of them. */
export const append = async (store: EventStore, ledger: string, count = 1, type = 'Noted'): Promise<void> => {
  const { size } = await done(store.head(ledger))
  const recordedAt = `2026-01-01T00:00:00.${String(size).padStart(6, '0')}Z`
  const events = Array.from({ length: count }, (_, index): EventToAppend => ({
    id: randomUUID(),
    recordedAt,
    leaf: `{"n":${size + index},"type":"${type}"}`,
  }))
  await done(store.append(ledger, size, events))
}
