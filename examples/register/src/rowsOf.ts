import { parse } from 'csv-parse/sync'

/** A row of the register, as it is written, and its line in the file. */
export interface Row {
  readonly line: number
  readonly number: string
  readonly title: string
  readonly class: string
  readonly approved: string
  readonly effective: string
  readonly reviewed: string
  readonly supersedes: string
}

/** What stands at the head of each column. */
const columns = ['number', 'title', 'class', 'approved', 'effective', 'last reviewed', 'supersedes'] as const

type Cells = Record<(typeof columns)[number], string>

/** Reads the register. A row with too few or too many cells is thrown by the parser, with its line. */
export const rowsOf = (csv: Uint8Array): ReadonlyArray<Row> =>
  parse<Row, Cells>(csv, {
    bom: true,
    columns: (head: ReadonlyArray<string>) => expected(head),
    skipEmptyLines: true,
    trim: true,
    onRecord: ({ 'last reviewed': reviewed, ...cells }, { lines }) => ({ line: lines, reviewed, ...cells }),
  })

const expected = (head: ReadonlyArray<string>): Array<string> => {
  const missing = columns.filter((column) => !head.includes(column))
  if (missing.length > 0) throw new Error(`The register lacks the columns: ${missing.join(', ')}.`)
  return [...head]
}
