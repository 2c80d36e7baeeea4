import { grown } from './growing.js'

/** Stored leaves, kept as the bytes they are: a ledger of a million events would otherwise be a million objects. */
export interface Shelf {
  readonly add: (leaf: string) => void
  /** The leaf with this number, in the order of adding. */
  readonly at: (number: number) => string
  /** The same as it is stored, in UTF-8. */
  readonly bytesAt: (number: number) => Uint8Array
  /** Takes the leaves from a number on off again. */
  readonly dropFrom: (number: number) => void
}

/** Leaves kept elsewhere, such as in a file, that are asked for one by one. */
export interface LeafSource {
  readonly size: number
  /** The stored bytes of one, good until the next is asked for. */
  readonly bytesAt: (number: number) => Uint8Array
}

/** The first page; each later one is half as long as all before it, up to the longest. */
const firstPage = 1 << 20
const longestPage = 1 << 28
/** No unit of text takes more bytes than this in UTF-8. */
const mostBytes = 3

const nowhere: LeafSource = { size: 0, bytesAt: () => new Uint8Array(0) }

/** A shelf whose first leaves stay where they are; those that are added are kept here. */
export const shelfOver = (below: LeafSource = nowhere): Shelf => {
  const base = below.size
  const encoder = new TextEncoder()
  // A byte order mark is part of what was stored.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const pages: Array<Uint8Array> = []
  let used = 0
  let inAll = 0
  let size = 0
  let pageOf = new Uint32Array(64)
  let starts = new Uint32Array(64)
  let lengths = new Uint32Array(64)

  const pageFor = (leaf: string): Uint8Array => {
    const page = pages[pages.length - 1]
    if (page !== undefined && page.length - used >= leaf.length * mostBytes) return page
    // The collector of garbage goes through the whole heap for every few dozen megabytes that are asked for outside of
    // it.
    const fresh = new Uint8Array(
      Math.max(firstPage, Math.min(inAll >> 1, longestPage), leaf.length * mostBytes),
    )
    pages.push(fresh)
    inAll += fresh.length
    used = 0
    return fresh
  }

  const bytesAt = (number: number): Uint8Array => {
    if (number < base) return below.bytesAt(number)
    const start = starts[number - base] as number
    const page = pages[pageOf[number - base] as number] as Uint8Array
    return page.subarray(start, start + (lengths[number - base] as number))
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
    at: (number) => decoder.decode(bytesAt(number)),
    bytesAt,
    // The room they took is left: it happens only where a reading fails.
    dropFrom: (number) => {
      size = Math.min(size, number - base)
    },
  }
}
