import type { ActInput } from 'minutebook'

/** Where in a file an act stands. */
interface Origin {
  /** In a file of lines: its line, from 1. */
  readonly line?: number
  /** The JSON Pointer to it in the file, or in its line. */
  readonly path: string
}

/** The acts of a file, each with its place; what they say is for the ledger to judge. */
export interface WrittenActs {
  readonly acts: ReadonlyArray<ActInput>
  readonly origins: ReadonlyArray<Origin>
}
