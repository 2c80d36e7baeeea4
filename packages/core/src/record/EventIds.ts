import type { EventId } from '../values/ids.js'
import { grown } from './growing.js'

/**
 * The ids of events by number and back. A UUID is sixteen bytes; as text a million of them would fill a hundred
 * megabytes.
 */
export interface EventIds {
  readonly add: (id: EventId) => void
  readonly at: (number: number) => EventId
  /** The number of the event with an id, of the last one where it was added twice; undefined where none has it. */
  readonly find: (id: EventId) => number | undefined
  /** Forgets the ids from a number on. */
  readonly dropFrom: (number: number) => void
  /** What is held of them by now, as a copy. */
  readonly held: () => HeldIds
}

/** What is held of ids: four words each, and a table to find them by. */
export interface HeldIds {
  readonly words: Uint32Array<ArrayBuffer>
  /** Open addressing: slot by the random end of the id, then the next free one; holds number + 1, 0 is empty. */
  readonly slots: Uint32Array<ArrayBuffer>
}

const wordsAnId = 4
/** Where in the text of a UUID its eight groups of four digits stand. */
const groups = [0, 4, 9, 14, 19, 24, 28, 32]

/** How many slots there are for so many ids, at least: half of them are empty then. */
const roomFor = (size: number, atLeast = 128): number => {
  let room = atLeast
  while (room < size * 2) room *= 2
  return room
}

/** For the id that begins at a place among words. */
const slotFor = (
  { words, slots }: Pick<HeldIds, 'words' | 'slots'>,
  id: Uint32Array,
  start: number,
): number => {
  const mask = slots.length - 1
  // Knuth's multiplicative hash: ids made by counting would else stand in one row.
  let slot = (Math.imul((id[start + 3] as number) ^ (id[start + 1] as number), 0x9e3779b1) >>> 0) & mask
  for (;;) {
    const held = slots[slot] as number
    if (held === 0 || isSame(words, (held - 1) * wordsAnId, id, start)) return slot
    slot = (slot + 1) & mask
  }
}

const isSame = (words: Uint32Array, from: number, id: Uint32Array, start: number): boolean => {
  for (let at = 0; at < wordsAnId; at += 1) if (words[from + at] !== id[start + at]) return false
  return true
}

const slotIn = (held: HeldIds, from: number, until: number): void => {
  for (let number = from; number < until; number += 1)
    held.slots[slotFor(held, held.words, number * wordsAnId)] = number + 1
}

/** The first ids of a number, on their own. */
const heldOf = (words: Uint32Array, size: number): HeldIds => {
  const held = {
    words: words.slice(0, size * wordsAnId),
    slots: new Uint32Array(roomFor(size)),
  }
  slotIn(held, 0, size)
  return held
}

export const emptyEventIds = (): EventIds =>
  eventIdsOf({ words: new Uint32Array(0), slots: new Uint32Array(roomFor(0)) })

/** Goes on from what was held; from now on that is its own. */
export const eventIdsOf = (held: HeldIds): EventIds => {
  let { words, slots } = held
  let size = words.length / wordsAnId
  let slotted = size

  const catchUp = (): void => {
    if (size * 2 > slots.length) {
      slots = new Uint32Array(roomFor(size * 2, slots.length))
      slotted = 0
    }
    slotIn({ words, slots }, slotted, size)
    slotted = size
  }

  const sought = new Uint32Array(wordsAnId)

  return {
    add: (id) => {
      words = grown(words, size * wordsAnId + wordsAnId - 1)
      wordsOf(id, words, size * wordsAnId)
      size += 1
    },
    at: (number) => textOf(words, number * wordsAnId),
    held: () => heldOf(words, size),
    dropFrom: (number) => {
      size = number
      if (slotted <= number) return
      slots.fill(0)
      slotted = 0
    },
    find: (id) => {
      catchUp()
      wordsOf(id, sought, 0)
      const found = slots[slotFor({ words, slots }, sought, 0)] as number
      return found === 0 ? undefined : found - 1
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
