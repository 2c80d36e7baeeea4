/**
 * What this program knows of a ledger it appends to: which ids stand where. The server looks for an id only where a
 * retry would put it, and stores it again anywhere else.
 */
export interface KnownLedger {
  /** The number of each event by its id. */
  readonly ids: Map<string, number>
  size: number
  lastRecordedAt: string | null
  /** When its last event was read, in milliseconds of this program. */
  seenAt: number
}

/** No server is exchanged for another one and answers again within so many milliseconds. */
const soon = 250

/** Whether nothing has to be read to know that it still ends as it did; that nothing was added is for the server to say. */
export const isAsItWas = ({ size, seenAt }: KnownLedger): boolean =>
  size > 0 && performance.now() - seenAt < soon

export const forgetAll = (known: KnownLedger): void => {
  known.ids.clear()
  known.size = 0
  known.lastRecordedAt = null
}

/** So many ids are remembered altogether: some hundred megabytes. */
const most = 1_000_000

/** The ledgers this program appends to, those used last. */
export interface KnownLedgers {
  /** What is known of a ledger: nothing at first. */
  readonly of: (ledger: string) => KnownLedger
  readonly forget: (ledger: string) => void
}

export const knownLedgers = (): KnownLedgers => {
  const known = new Map<string, KnownLedger>()

  const makeRoom = (): void => {
    let ids = 0
    for (const { size } of known.values()) ids += size
    for (const [ledger, { size }] of known) {
      if (ids <= most || known.size === 1) return
      ids -= size
      known.delete(ledger)
    }
  }

  return {
    of: (ledger) => {
      const one = known.get(ledger) ?? {
        ids: new Map<string, number>(),
        size: 0,
        lastRecordedAt: null,
        seenAt: 0,
      }
      // A map keeps the order in which things were put into it: the one used last goes to the end.
      known.delete(ledger)
      known.set(ledger, one)
      makeRoom()
      return one
    },
    forget: (ledger) => {
      known.delete(ledger)
    },
  }
}
