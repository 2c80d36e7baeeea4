import type { EventStore, LedgerStore } from 'minutebook'

type Append = EventStore['append']

/** A store whose appends go through something else first. */
export const appendingThrough = (store: LedgerStore, through: (append: Append) => Append): LedgerStore => ({
  ...store,
  events: { ...store.events, append: through(store.events.append) },
})

/** A store on which something happens once, right before an append: between deciding and appending. */
export const interrupted = (store: LedgerStore, interruption: () => Promise<unknown>): LedgerStore => {
  let isDue = true
  return appendingThrough(store, (append) => (ledger, expected, events) => async () => {
    if (isDue) {
      isDue = false
      await interruption()
    }
    return append(ledger, expected, events)()
  })
}
