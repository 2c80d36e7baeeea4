import { densePosition, type AppendRequest, type Head, type StoredEvent } from '@minutebook/eventstore'

/** What the file holds, as it is looked at. */
export interface Held {
  readonly log: ReadonlyArray<StoredEvent>
  readonly ledgers: ReadonlyMap<string, ReadonlyArray<StoredEvent>>
  readonly find: (id: string) => StoredEvent | null
  readonly head: (ledger: string) => Head
  readonly add: (request: AppendRequest) => void
}

export const holding = (): Held => {
  const log: Array<StoredEvent> = []
  const ledgers = new Map<string, Array<StoredEvent>>()
  const byId = new Map<string, StoredEvent>()
  return {
    log,
    ledgers,
    find: (id) => byId.get(id) ?? null,
    head: (ledger) => {
      const events = ledgers.get(ledger) ?? []
      return { ledger, size: events.length, lastRecordedAt: events.at(-1)?.recordedAt ?? null }
    },
    add: ({ ledger, expected, events }) => {
      const added = ledgers.get(ledger) ?? []
      ledgers.set(ledger, added)
      for (const [index, { id, recordedAt, leaf }] of events.entries()) {
        const position = densePosition(log.length + 1)
        const event = Object.freeze({ id, recordedAt, leaf, ledger, seq: expected + index, position })
        log.push(event)
        added.push(event)
        byId.set(id, event)
      }
    },
  }
}
