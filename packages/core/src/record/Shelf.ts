import { utf8Length } from '../values/utf8.js'
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
/** So many leaves are made into bytes at one stroke: one by one takes twice as long. */
const together = 16

export const emptyShelf = (): Shelf => {
  const encoder = new TextEncoder()
  // A byte order mark is part of what was stored.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const pages: Array<Uint8Array> = []
  /** The last few leaves, still as they came. */
  let loose: Array<string> = []
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

  const bind = (): void => {
    const text = loose.join('')
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
    for (const leaf of loose) place(isPlain ? leaf.length : utf8Length(leaf))
    loose = []
  }

  return {
    add: (leaf) => {
      loose.push(leaf)
      if (loose.length === together) bind()
    },
    at: (number) => {
      if (number >= size) return loose[number - size] as string
      const start = starts[number] as number
      const page = pages[pageOf[number] as number] as Uint8Array
      return decoder.decode(page.subarray(start, start + (lengths[number] as number)))
    },
    dropFrom: (number) => {
      loose.length = Math.max(0, Math.min(loose.length, number - size))
      // The room they took is left: it happens only where a reading fails.
      size = Math.min(size, number)
    },
  }
}
