import type { EventStore } from '../port/EventStore.js'

/** Which ledger to copy, from where and to where. */
export interface CopyOptions {
  readonly ledger: string
  readonly from: EventStore
  readonly to: EventStore
  /** Told of every append once it stands in the copy, and of every chunk that was there already and is the same. */
  readonly onProgress?: (progress: CopyProgress) => void
  /** Stops the copy between two appends. */
  readonly signal?: AbortSignal
}

/** How far a copy has come: `done` of `total` events are known to be the same in both. */
export interface CopyProgress {
  readonly phase: 'comparing' | 'copying'
  readonly done: number
  readonly total: number
}
