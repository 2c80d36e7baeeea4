import type { Columns, HeldRoll } from '@minutebook/core'

/**
 * A snapshot file, in this order: the opening; the leaves in the order of `byPolicy`, cut into pages; the index, which
 * is the header and then the rows. All but the leaves is read when it is opened; a page of leaves, when one on it is
 * asked for.
 */
export const mark = 'MNBKSNAP'
export const format = 1
/**
 * The opening: the mark, the format, the length of the header, where the index begins, and the SHA-256 of all that and
 * the index. The leaves come behind it.
 */
export const openingBytes = 56
/** What of the opening stands before its digest. */
export const markedBytes = 24
export const pageBytes = 65_536
/** A SHA-256. */
export const sumBytes = 32

/** What stands in front of the rows, as JSON. */
export interface Header {
  readonly ledger: string
  readonly library: string
  /** The SHA-256 of what the catalogue reads events by. */
  readonly schemas: string
  readonly types: Columns['types']
  readonly leafBytes: number
  /** How many numbers each row has. */
  readonly lengths: ReadonlyArray<number>
}

/** Where the leaves stand, and what is needed to tell that they are as they were written. */
export interface Leaves {
  /** By `seq`: where each begins, from the first one on, and how many bytes it has. */
  readonly starts: Float64Array<ArrayBuffer>
  readonly lengths: Uint32Array<ArrayBuffer>
  /** The SHA-256 of each page. */
  readonly sums: Uint8Array<ArrayBuffer>
}

/** All that is in a snapshot beside its leaves. */
export interface Index {
  readonly columns: Columns
  readonly leaves: Leaves
  /** How every policy stands on every day; empty where that rests on rules that are not this library's own. */
  readonly roll: HeldRoll
}

export type Row =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>

/** The rows in the order of the file. */
export const rowsOf = ({
  columns: { typeOf, recorded, standings, ids, listings },
  leaves: { starts, lengths, sums },
  roll,
}: Index): ReadonlyArray<Row> => [
  recorded,
  starts,
  lengths,
  typeOf,
  standings,
  ids.words,
  ids.slots,
  listings.heads,
  listings.entries,
  listings.subjects.starts,
  listings.subjects.slots,
  listings.subjects.texts,
  sums,
  roll.states,
  roll.starts,
  roll.lengths,
  roll.days,
  roll.shown,
  roll.texts,
]

/** Empty rows of so many numbers, to be filled from a file. */
export const emptyIndex = (types: Columns['types'], lengths: ReadonlyArray<number>): Index => {
  const of = (row: number): number => lengths[row] ?? 0
  return {
    columns: {
      types,
      recorded: new Float64Array(of(0)),
      typeOf: new Uint16Array(of(3)),
      standings: new Uint8Array(of(4)),
      ids: { words: new Uint32Array(of(5)), slots: new Uint32Array(of(6)) },
      listings: {
        heads: new Uint32Array(of(7)),
        entries: new Uint32Array(of(8)),
        subjects: {
          starts: new Uint32Array(of(9)),
          slots: new Uint32Array(of(10)),
          texts: new Uint8Array(of(11)),
        },
      },
    },
    leaves: {
      starts: new Float64Array(of(1)),
      lengths: new Uint32Array(of(2)),
      sums: new Uint8Array(of(12)),
    },
    roll: {
      states: new Uint8Array(of(13)),
      starts: new Uint32Array(of(14)),
      lengths: new Uint32Array(of(15)),
      days: new Float64Array(of(16)),
      shown: new Uint32Array(of(17)),
      texts: new Uint8Array(of(18)),
    },
  }
}

/** Of nothing anybody worked out. */
export const noRoll = (): HeldRoll => emptyIndex([], []).roll

/** How many bytes a number of each row takes. */
export const bytesInRow: ReadonlyArray<number> = rowsOf(emptyIndex([], [])).map(
  ({ BYTES_PER_ELEMENT }) => BYTES_PER_ELEMENT,
)

/** The same memory, as bytes. */
export const bytesOfRow = (row: Row): Uint8Array<ArrayBuffer> =>
  new Uint8Array(row.buffer, row.byteOffset, row.byteLength)

/** How many pages so many bytes of leaves are cut into. */
export const pagesOfBytes = (bytes: number): number => Math.ceil(bytes / pageBytes)

/** Where the index begins: behind the last page, which is full whatever it holds. */
export const indexAt = (leafBytes: number): number => openingBytes + pagesOfBytes(leafBytes) * pageBytes
