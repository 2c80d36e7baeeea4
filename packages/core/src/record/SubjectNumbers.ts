import type { SubjectId } from '../values/SubjectId.js'

/** Subjects by number and back, in the order in which they were first listed. */
export interface SubjectNumbers {
  readonly find: (subject: SubjectId) => number | undefined
  /** Numbers a subject that has no number yet. */
  readonly add: (subject: SubjectId) => number
  /** Forgets one of those numbered last. */
  readonly drop: (subject: SubjectId) => void
  readonly all: () => ReadonlyArray<SubjectId>
  /** What is held of them by now, as a copy. */
  readonly held: () => HeldSubjects
}

/**
 * Subjects as they are kept: one text after another, and a table to find them by. Whoever asks about one of a hundred
 * thousand policies then need not make the names of all of them.
 */
export interface HeldSubjects {
  /** Ids have no letters beyond ASCII. */
  readonly texts: Uint8Array<ArrayBuffer>
  /** Where each begins; one more than there are subjects. */
  readonly starts: Uint32Array<ArrayBuffer>
  /** Open addressing, as of the ids of events: holds number + 1, 0 is empty. */
  readonly slots: Uint32Array<ArrayBuffer>
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const isTextAt = ({ texts, starts }: HeldSubjects, number: number, text: string): boolean => {
  const start = starts[number] as number
  if ((starts[number + 1] as number) - start !== text.length) return false
  for (let at = 0; at < text.length; at += 1) if (texts[start + at] !== text.charCodeAt(at)) return false
  return true
}

/** Where a subject stands in the table, or would stand. */
const slotOf = (held: HeldSubjects, subject: string): number => {
  const mask = held.slots.length - 1
  let slot = hashOf(subject) & mask
  for (;;) {
    const number = held.slots[slot] as number
    if (number === 0 || isTextAt(held, number - 1, subject)) return slot
    slot = (slot + 1) & mask
  }
}

const heldOf = (subjects: ReadonlyArray<SubjectId>): HeldSubjects => {
  let room = 64
  while (room < subjects.length * 2) room *= 2
  const starts = new Uint32Array(subjects.length + 1)
  for (let number = 0; number < subjects.length; number += 1)
    starts[number + 1] = (starts[number] as number) + (subjects[number] as SubjectId).length
  const held = { texts: new TextEncoder().encode(subjects.join('')), starts, slots: new Uint32Array(room) }
  for (const [number, subject] of subjects.entries()) held.slots[slotOf(held, subject)] = number + 1
  return held
}

const textsOf = ({ texts, starts }: HeldSubjects): ReadonlyArray<SubjectId> => {
  const all = new TextDecoder().decode(texts)
  return Array.from(
    { length: starts.length - 1 },
    (_, number) => all.slice(starts[number], starts[number + 1]) as SubjectId,
  )
}

export const noSubjects = (): HeldSubjects => heldOf([])

/** Goes on from what was held. */
export const subjectNumbersOf = (held: HeldSubjects): SubjectNumbers => {
  const base = held.starts.length - 1
  const further = new Map<SubjectId, number>()
  let texts: ReadonlyArray<SubjectId> | null = base === 0 ? [] : null

  const all = (): ReadonlyArray<SubjectId> => [...(texts ??= textsOf(held)), ...further.keys()]

  return {
    find: (subject) => {
      const found = further.get(subject)
      if (found !== undefined || base === 0) return found
      const number = held.slots[slotOf(held, subject)] as number
      return number === 0 ? undefined : number - 1
    },
    add: (subject) => {
      const number = base + further.size
      further.set(subject, number)
      return number
    },
    drop: (subject) => {
      further.delete(subject)
    },
    all,
    held: () => heldOf(all()),
  }
}
