import { utf8Length } from '../values/utf8.js'
import { grown } from './growing.js'

/** Stored leaves, kept as the bytes they are: a ledger of a million events would otherwise be a million objects. */
export interface Shelf {
  readonly add: (leaves: ReadonlyArray<string>) => void
  /** The leaf with this number, in the order of adding. */
  readonly at: (number: number) => string
}

export const emptyShelf = (): Shelf => {
  const encoder = new TextEncoder()
  // A byte order mark is part of what was stored.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const pages: Array<Uint8Array> = []
  let size = 0
  let pageOf = new Uint32Array(64)
  let starts = new Uint32Array(64)
  let lengths = new Uint32Array(64)

  return {
    add: (leaves) => {
      // What is added together stands on one page, and is made into bytes at one stroke.
      const text = leaves.join('')
      const page = encoder.encode(text)
      // Nearly all leaves are plain letters, which take a byte each.
      const isPlain = page.length === text.length
      let start = 0
      for (const leaf of leaves) {
        const length = isPlain ? leaf.length : utf8Length(leaf)
        pageOf = grown(pageOf, size)
        starts = grown(starts, size)
        lengths = grown(lengths, size)
        pageOf[size] = pages.length
        starts[size] = start
        lengths[size] = length
        start += length
        size += 1
      }
      pages.push(page)
    },
    at: (number) => {
      const start = starts[number] as number
      const page = pages[pageOf[number] as number] as Uint8Array
      return decoder.decode(page.subarray(start, start + (lengths[number] as number)))
    },
  }
}
