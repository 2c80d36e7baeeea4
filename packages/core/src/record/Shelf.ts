import { grown } from './growing.js'

/** Stored leaves, kept as the bytes they are: a ledger of a million events would otherwise be a million objects. */
export interface Shelf {
  readonly add: (leaf: string) => void
  /** The leaf with this number, in the order of adding. */
  readonly at: (number: number) => string
  /** Takes the leaves from a number on off again. */
  readonly dropFrom: (number: number) => void
}

const pageSize = 1 << 20

export const emptyShelf = (): Shelf => {
  const encoder = new TextEncoder()
  // A byte order mark is part of what was stored.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const pages: Array<Uint8Array> = []
  let used = pageSize
  let size = 0
  let pageOf = new Uint32Array(64)
  let starts = new Uint32Array(64)
  let lengths = new Uint32Array(64)

  const write = (leaf: string): number => {
    const page = pages[pages.length - 1]
    if (page !== undefined) {
      const { read, written } = encoder.encodeInto(leaf, page.subarray(used))
      if (read === leaf.length) return written
    }
    // Each leaf stands whole on one page; one that is longer than a page has its own.
    const fresh = new Uint8Array(Math.max(pageSize, leaf.length * 3))
    pages.push(fresh)
    used = 0
    return encoder.encodeInto(leaf, fresh).written
  }

  return {
    add: (leaf) => {
      pageOf = grown(pageOf, size)
      starts = grown(starts, size)
      lengths = grown(lengths, size)
      const length = write(leaf)
      pageOf[size] = pages.length - 1
      starts[size] = used
      lengths[size] = length
      used += length
      size += 1
    },
    dropFrom: (number) => {
      // The room they took is left: it happens only where a reading fails.
      size = number
    },
    at: (number) => {
      const start = starts[number] as number
      const page = pages[pageOf[number] as number] as Uint8Array
      return decoder.decode(page.subarray(start, start + (lengths[number] as number)))
    },
  }
}
