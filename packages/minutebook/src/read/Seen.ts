/**
 * How many of the first events of a ledger were seen in its store, one behind the other. What this program appended
 * since is not among them: between looking and appending, the store may have been put back to an older state and
 * written to, and then it stands behind events nobody has read here.
 */
export interface Seen {
  readonly size: () => number
  readonly upTo: (size: number) => void
}

export const seenUpTo = (first: number): Seen => {
  let size = first
  return {
    size: () => size,
    upTo: (now) => {
      size = now
    },
  }
}
