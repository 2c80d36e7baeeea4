import type { EventId } from '../values/ids.js'
import { grown } from './growing.js'

/** The ids of events by number and back. A UUID is sixteen bytes; as text a million of them would fill a hundred megabytes. */
export interface EventIds {
  readonly add: (id: EventId) => void
  readonly at: (number: number) => EventId
  /** The number of the event with an id, of the last one where it was added twice; undefined where none has it. */
  readonly find: (id: EventId) => number | undefined
  /** Forgets the ids from a number on. */
  readonly dropFrom: (number: number) => void
}

const wordsAnId = 4
/** Where in the text of a UUID its eight groups of four digits stand. */
const groups = [0, 4, 9, 14, 19, 24, 28, 32]

export const emptyEventIds = (): EventIds => {
  let words = new Uint32Array(64 * wordsAnId)
  let size = 0
  // Open addressing: slot by the random end of the id, then the next free one; holds number + 1, 0 is empty.
  let slots = new Uint32Array(128)
  let slotted = 0

  const sameAs = (number: number, id: Uint32Array, start: number): boolean => {
    const from = number * wordsAnId
    for (let at = 0; at < wordsAnId; at += 1) if (words[from + at] !== id[start + at]) return false
    return true
  }

  /** For the id that begins at a place among words. */
  const slotFor = (id: Uint32Array, start: number): number => {
    const mask = slots.length - 1
    // Knuth's multiplicative hash: ids made by counting would else stand in one row.
    let slot = (Math.imul((id[start + 3] as number) ^ (id[start + 1] as number), 0x9e3779b1) >>> 0) & mask
    for (;;) {
      const held = slots[slot] as number
      if (held === 0 || sameAs(held - 1, id, start)) return slot
      slot = (slot + 1) & mask
    }
  }

  const catchUp = (): void => {
    if (size * 2 > slots.length) {
      let room = slots.length
      while (room < size * 4) room *= 2
      slots = new Uint32Array(room)
      slotted = 0
    }
    for (; slotted < size; slotted += 1) {
      slots[slotFor(words, slotted * wordsAnId)] = slotted + 1
    }
  }

  const sought = new Uint32Array(wordsAnId)

  return {
    add: (id) => {
      words = grown(words, size * wordsAnId + wordsAnId - 1)
      wordsOf(id, words, size * wordsAnId)
      size += 1
    },
    at: (number) => textOf(words, number * wordsAnId),
    dropFrom: (number) => {
      size = number
      if (slotted <= number) return
      slots.fill(0)
      slotted = 0
    },
    find: (id) => {
      catchUp()
      wordsOf(id, sought, 0)
      const held = slots[slotFor(sought, 0)] as number
      return held === 0 ? undefined : held - 1
    },
  }
}

const digit = (code: number): number => (code < 58 ? code - 48 : code - 87)

const wordsOf = (id: string, into: Uint32Array, from: number): void => {
  for (let word = 0; word < wordsAnId; word += 1) {
    let value = 0
    for (let half = 0; half < 2; half += 1) {
      const at = groups[word * 2 + half] as number
      for (let step = 0; step < 4; step += 1) value = (value << 4) | digit(id.charCodeAt(at + step))
    }
    into[from + word] = value
  }
}

/** Two letters for each byte. */
const bytes: ReadonlyArray<string> = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, '0'),
)

const hexOf = (half: number): string => (bytes[half >> 8] as string) + (bytes[half & 255] as string)

const textOf = (words: Uint32Array, from: number): EventId => {
  const high = (word: number): string => hexOf((words[from + word] as number) >>> 16)
  const low = (word: number): string => hexOf((words[from + word] as number) & 65_535)
  return `${high(0)}${low(0)}-${high(1)}-${low(1)}-${high(2)}-${low(2)}${high(3)}${low(3)}` as EventId
}
