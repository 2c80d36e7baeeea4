/** Runs the jobs on one ledger one after the other, and those on different ledgers at the same time. */
export interface Turns {
  readonly inTurn: <A>(ledger: string, job: () => Promise<A>) => Promise<A>
  /** Waits until no job is under way any more. */
  readonly drained: () => Promise<void>
}

export const turns = (): Turns => {
  const last = new Map<string, Promise<unknown>>()
  return {
    inTurn: async (ledger, job) => {
      const before = last.get(ledger)
      // No job rejects: what goes wrong is a problem.
      const turn = before === undefined ? job() : before.then(job)
      last.set(ledger, turn)
      try {
        return await turn
      } finally {
        if (last.get(ledger) === turn) last.delete(ledger)
      }
    },
    drained: async () => {
      while (last.size > 0) await Promise.all(last.values())
    },
  }
}
