import type { SubjectId } from '../values/SubjectId.js'

/** Who waits on whom: whatever happens to the first is told to the second. */
export interface Waits {
  readonly add: (on: SubjectId, waiter: SubjectId) => void
  readonly on: (subject: SubjectId) => ReadonlyArray<SubjectId>
}

const none: ReadonlyArray<never> = []

/** Grows pair by pair, over what waits below. */
export const growingWaits = (below: Waits['on'] = () => none): Waits => {
  const waiting = new Map<SubjectId, Set<SubjectId>>()
  return {
    add: (on, waiter) => {
      if (on === waiter) return
      const held = waiting.get(on)
      if (held === undefined) waiting.set(on, new Set([waiter]))
      else held.add(waiter)
    },
    on: (subject) => [...below(subject), ...(waiting.get(subject) ?? none)],
  }
}
