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

interface Parsed {
  readonly record: Readonly<Record<(typeof columns)[number], string>>
  readonly info: { readonly lines: number }
}

/** Reads the register. A row with too few or too many cells is thrown by the parser, with its line. */
export const rowsOf = (csv: Uint8Array): ReadonlyArray<Row> => {
  const parsed = parse(Buffer.from(csv), {
    bom: true,
    columns: (head: ReadonlyArray<string>) => expected(head),
    info: true,
    skipEmptyLines: true,
    trim: true,
  }) as unknown as ReadonlyArray<Parsed>
  return parsed.map(({ record: { 'last reviewed': reviewed, ...cells }, info: { lines } }) => ({
    line: lines,
    reviewed,
    ...cells,
  }))
}

const expected = (head: ReadonlyArray<string>): Array<string> => {
  const missing = columns.filter((column) => !head.includes(column))
  if (missing.length > 0) throw new Error(`The register lacks the columns: ${missing.join(', ')}.`)
  return [...head]
}
