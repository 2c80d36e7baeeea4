import { utf8Length } from '../values/utf8.js'
import { grown } from './growing.js'

/** Stored leaves, kept as the bytes they are: a ledger of a million events would otherwise be a million objects. */
export interface Shelf {
  readonly add: (leaves: ReadonlyArray<string>) => void
  /** The leaf with this number, in the order of adding. */
  readonly at: (number: number) => string
}

const pageSize = 1 << 20
/** So many leaves are made into bytes at one stroke: one by one takes twice as long, and so does a whole chunk. */
const together = 16

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

  const place = (length: number): void => {
    pageOf = grown(pageOf, size)
    starts = grown(starts, size)
    lengths = grown(lengths, size)
    pageOf[size] = pages.length - 1
    starts[size] = used
    lengths[size] = length
    used += length
    size += 1
  }

  const addGroup = (leaves: ReadonlyArray<string>): void => {
    const text = leaves.join('')
    let page = pages[pages.length - 1]
    // No unit takes more than three bytes.
    if (page === undefined || page.length - used < text.length * 3) {
      page = new Uint8Array(Math.max(pageSize, text.length * 3))
      pages.push(page)
      used = 0
    }
    const { written } = encoder.encodeInto(text, used === 0 ? page : page.subarray(used))
    // Nearly all leaves are plain letters, which take a byte each.
    const isPlain = written === text.length
    for (const leaf of leaves) place(isPlain ? leaf.length : utf8Length(leaf))
  }

  return {
    add: (leaves) => {
      for (let from = 0; from < leaves.length; from += together) addGroup(leaves.slice(from, from + together))
    },
    at: (number) => {
      const start = starts[number] as number
      const page = pages[pageOf[number] as number] as Uint8Array
      return decoder.decode(page.subarray(start, start + (lengths[number] as number)))
    },
  }
}
