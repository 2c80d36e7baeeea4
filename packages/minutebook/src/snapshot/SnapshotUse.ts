import type { Problem } from '@minutebook/core'

/** What became of the snapshot a ledger was opened with. It never decides what is answered, only how soon. */
export interface SnapshotUse {
  /** How many events were taken from it; 0 where it is not in use. */
  readonly events: number
  /**
   * Why it is not in use, and the ledger itself was read: it is not there (`snapshot-missing`), cannot be read
   * (`snapshot-unreadable`), no snapshot (`snapshot-malformed`), not as it was written (`snapshot-damaged`), of another
   * municipality (`snapshot-of-another-ledger`), made by another version or with other kinds of event
   * (`snapshot-outdated`), or not of what stands in the store (`snapshot-beyond-ledger`,
   * `snapshot-of-another-history`). Null where it is in use, or none was named.
   */
  readonly unused: Problem | null
}

/** What was written. */
export interface SnapshotWritten {
  readonly path: string
  /** How many events it has. */
  readonly events: number
  readonly bytes: number
}
