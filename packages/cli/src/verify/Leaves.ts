/** The events of a ledger by their numbers; null where one is missing. */
export type Leaves = ReadonlyArray<string | null>

/** The numbers of those that are there. */
export const thereIn = (leaves: Leaves): ReadonlyArray<number> =>
  leaves.flatMap((leaf, seq) => (leaf === null ? [] : [seq]))
