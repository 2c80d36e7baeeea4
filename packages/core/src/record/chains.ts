import { ResolutionPassed } from '../events/ResolutionPassed.js'
import type { EventId } from '../values/ids.js'
import { isResolutionId, type SubjectId } from '../values/SubjectId.js'
import { nothingBehind, type Behind } from './Behind.js'
import { namedAt, type Linked, type LinkedRecord } from './Linked.js'

/** What chains of causes are gone along by. */
interface Around {
  readonly eventOf: (id: EventId) => Linked | undefined
  readonly actsOf: (id: EventId) => ReadonlyArray<SubjectId>
  readonly actingOn: (subject: SubjectId) => ReadonlyArray<EventId>
  readonly undoing: (id: EventId) => ReadonlyArray<EventId>
  readonly restingOn: (id: EventId) => ReadonlyArray<EventId>
}

/** What stands behind events, by what they follow from, remembered so that no chain is gone along twice. */
export interface Chains {
  readonly behind: (seq: number) => Behind
  /** Drops what is remembered of an event that is undone, and of all that it stands behind. */
  readonly forget: (undone: EventId) => void
}

const none: ReadonlyArray<never> = []

export const chainsOf = (record: LinkedRecord, around: Around): Chains => {
  /** By the `seq` of events that have causes themselves. */
  const chains = new Map<number, Behind>()

  /**
   * An event, and where it records a vote all other records of that vote (R21): whatever undoes one of them undoes the
   * vote.
   */
  const withOtherRecords = (id: EventId): ReadonlyArray<EventId> => {
    if (around.eventOf(id)?.type !== ResolutionPassed.type) return [id]
    const others = around
      .actsOf(id)
      .filter(isResolutionId)
      .flatMap(around.actingOn)
      .filter((other) => other !== id && around.eventOf(other)?.type === ResolutionPassed.type)
    return [id, ...others]
  }

  const gathered = (first: number): Behind => {
    const resolutions = new Set<SubjectId>()
    const undoings = new Set<EventId>()
    const seen = new Set<number>()
    const queue = [first]
    for (let seq = queue.pop(); seq !== undefined; seq = queue.pop()) {
      if (seen.has(seq)) continue
      seen.add(seq)
      const held = chains.get(seq)
      for (const one of held?.resolutions ?? none) resolutions.add(one)
      for (const one of held?.undoings ?? none) undoings.add(one)
      const found = held === undefined ? record.at(seq) : undefined
      if (found === undefined) continue
      const { id, causedBy } = found.event
      for (const act of around.actsOf(id)) if (isResolutionId(act)) resolutions.add(act)
      // Of a record that was rejected another was chosen.
      const undoing = withOtherRecords(id)
        .flatMap(around.undoing)
        .flatMap((one) => [one, ...(namedAt(record, record.seqOf(one)).cites ?? none)])
      for (const one of undoing) undoings.add(one)
      for (const one of [...causedBy, ...undoing]) {
        const behind = record.seqOf(one)
        if (behind !== undefined) queue.push(behind)
      }
    }
    const behind =
      resolutions.size + undoings.size === 0
        ? nothingBehind
        : { resolutions: [...resolutions], undoings: [...undoings] }
    if (seen.size > 1) chains.set(first, behind)
    return behind
  }

  return {
    behind: gathered,
    forget: (undone) => {
      if (chains.size === 0) return
      const seen = new Set<EventId>()
      const queue = [...withOtherRecords(undone)]
      for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
        if (seen.has(id)) continue
        seen.add(id)
        const seq = record.seqOf(id)
        if (seq !== undefined) chains.delete(seq)
        // What undoes another stands behind what that one does.
        const own = namedAt(record, seq).undoes
        if (own !== undefined) queue.push(own)
        for (const resting of around.restingOn(id)) {
          const at = record.seqOf(resting)
          const found = at === undefined ? undefined : record.at(at)
          if (found?.event.causedBy.includes(id) === true) queue.push(resting)
          // And so does what was chosen instead of it.
          const rejected = namedAt(record, at).undoes
          if (rejected !== undefined) queue.push(rejected)
        }
      }
    },
  }
}
