import type { SubjectId } from '../values/SubjectId.js'
import { grown } from './growing.js'
import { hashOf, offsetBasis, prime } from './hashOf.js'

/**
 * Subjects by number and back, in the order in which they were first listed. They lie one text after another, with a
 * table to find them by: a hundred thousand names strewn over the heap would have to be looked up there for every
 * question, and whoever asks about one of them need not make the names of all.
 */
export interface SubjectNumbers {
  readonly find: (subject: SubjectId) => number | undefined
  /** Numbers a subject that has no number yet. */
  readonly add: (subject: SubjectId) => number
  /** Forgets those numbered from a number on. */
  readonly dropFrom: (number: number) => void
  readonly all: () => ReadonlyArray<SubjectId>
  /** What is held of them by now, as a copy. */
  readonly held: () => HeldSubjects
}

/** Subjects as they are kept. */
export interface HeldSubjects {
  /** Ids have no letters beyond ASCII. */
  readonly texts: Uint8Array<ArrayBuffer>
  /** Where each begins; one more than there are subjects. */
  readonly starts: Uint32Array<ArrayBuffer>
  /** Open addressing, as of the ids of events: holds number + 1, 0 is empty. */
  readonly slots: Uint32Array<ArrayBuffer>
}

export const noSubjects = (): HeldSubjects => ({
  texts: new Uint8Array(0),
  starts: new Uint32Array(1),
  slots: new Uint32Array(64),
})

/** As `hashOf`, of a text that lies among others. */
const hashAt = (texts: Uint8Array, start: number, end: number): number => {
  let hash = offsetBasis
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (texts[at] as number), prime)
  return hash | 0
}

const isTextAt = (texts: Uint8Array, start: number, end: number, text: string): boolean => {
  if (end - start !== text.length) return false
  for (let at = 0; at < text.length; at += 1) if (texts[start + at] !== text.charCodeAt(at)) return false
  return true
}

/** Goes on from what was held; from now on that is its own. */
export const subjectNumbersOf = (held: HeldSubjects): SubjectNumbers => {
  let { texts, starts, slots } = held
  let count = starts.length - 1
  let names: ReadonlyArray<SubjectId> = []
  /** One question looks for its policy several times. */
  let soughtLast = ''
  let foundLast: number | undefined

  /** Where a subject stands in the table, or would stand. */
  const slotOf = (subject: string): number => {
    const mask = slots.length - 1
    let slot = hashOf(subject) & mask
    for (;;) {
      const next = slots[slot] as number
      if (next === 0 || isTextAt(texts, starts[next - 1] as number, starts[next] as number, subject))
        return slot
      slot = (slot + 1) & mask
    }
  }

  const textsOf = (from: number): ReadonlyArray<SubjectId> => {
    const first = starts[from] as number
    const all = new TextDecoder().decode(texts.subarray(first, starts[count]))
    const begin = (number: number): number => (starts[number] as number) - first
    return Array.from(
      { length: count - from },
      (_, at) => all.slice(begin(from + at), begin(from + at + 1)) as SubjectId,
    )
  }

  const all = (): ReadonlyArray<SubjectId> => {
    if (names.length < count) names = [...names, ...textsOf(names.length)]
    return names
  }

  const fillTable = (room: number): void => {
    slots = new Uint32Array(room)
    for (let number = 0; number < count; number += 1) {
      let slot = hashAt(texts, starts[number] as number, starts[number + 1] as number) & (room - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (room - 1)
      slots[slot] = number + 1
    }
  }

  return {
    find: (subject) => {
      if (subject === soughtLast) return foundLast
      const next = slots[slotOf(subject)] as number
      soughtLast = subject
      foundLast = next === 0 ? undefined : next - 1
      return foundLast
    },
    add: (subject) => {
      soughtLast = ''
      if (slots.length < (count + 1) * 2) fillTable(slots.length * 2)
      const start = starts[count] as number
      const end = start + subject.length
      texts = grown(texts, end)
      for (let at = 0; at < subject.length; at += 1) texts[start + at] = subject.charCodeAt(at)
      starts = grown(starts, count + 1)
      starts[count + 1] = end
      slots[slotOf(subject)] = count + 1
      count += 1
      return count - 1
    },
    dropFrom: (number) => {
      if (number >= count) return
      soughtLast = ''
      names = names.slice(0, number)
      count = number
      fillTable(slots.length)
    },
    all,
    held: () => ({
      texts: texts.slice(0, starts[count]),
      starts: starts.slice(0, count + 1),
      slots: slots.slice(),
    }),
  }
}
