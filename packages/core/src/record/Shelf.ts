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
/** No unit of text takes more bytes than this in UTF-8. */
const mostBytes = 3

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

  const pageFor = (leaf: string): Uint8Array => {
    const page = pages[pages.length - 1]
    if (page !== undefined && page.length - used >= leaf.length * mostBytes) return page
    const fresh = new Uint8Array(Math.max(pageSize, leaf.length * mostBytes))
    pages.push(fresh)
    used = 0
    return fresh
  }

  return {
    add: (leaf) => {
      const { written } = encoder.encodeInto(leaf, pageFor(leaf).subarray(used))
      pageOf = grown(pageOf, size)
      starts = grown(starts, size)
      lengths = grown(lengths, size)
      pageOf[size] = pages.length - 1
      starts[size] = used
      lengths[size] = written
      used += written
      size += 1
    },
    at: (number) => {
      const start = starts[number] as number
      const page = pages[pageOf[number] as number] as Uint8Array
      return decoder.decode(page.subarray(start, start + (lengths[number] as number)))
    },
    // The room they took is left: it happens only where a reading fails.
    dropFrom: (number) => {
      size = Math.min(size, number)
    },
  }
}
