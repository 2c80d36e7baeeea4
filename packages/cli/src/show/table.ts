import CliTable3 from 'cli-table3'
import type { Paper } from './Paper.js'

const gap = 2
const narrowest = 24

/** No rules, only columns: it reads well without colour, and in a pipe a line is a row. */
const bare = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(gap),
} as const

/**
 * Rows in columns, under a heading if there is one. The last column takes what room is left and is broken into lines.
 */
export const table = (
  paper: Paper,
  head: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
): string => {
  const widths = widthsOf(paper, head.length > 0 ? [head, ...rows] : rows)
  const titles = head.map((title) => paper.ink.dim(title))
  const drawn: Array<string> = []
  for (let at = 0; at === 0 || at < rows.length; at += atOnce) {
    drawn.push(drawnRows(at === 0 ? titles : [], rows.slice(at, at + atOnce), widths))
  }
  return drawn.join('\n')
}

/** The time to draw a table grows with the square of its rows; the widths are known, so it is drawn piece by piece. */
const atOnce = 200

const drawnRows = (
  head: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  widths: ReadonlyArray<number>,
): string => {
  const drawn = new CliTable3({
    head: [...head],
    chars: bare,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    wordWrap: true,
    colWidths: [...widths],
  })
  for (const row of rows) drawn.push([...row])
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

const widthsOf = ({ width }: Paper, rows: ReadonlyArray<ReadonlyArray<string>>): Array<number> => {
  const columns = most(rows.map((row) => row.length))
  const natural = Array.from({ length: columns }, (_, at) =>
    Math.max(1, most(rows.map((row) => longestLine(row[at] ?? '')))),
  )
  const others = natural.slice(0, -1).reduce((sum, one) => sum + one + gap, 0)
  const last = natural.at(-1) ?? 0
  const words = rows.flatMap((row) => plain(row[columns - 1] ?? '').split(/\s+/))
  const longestWord = most(words.map((word) => word.length))
  // An id that is cut is no id: rather a line that is too long.
  const room = width === null ? last : Math.max(width - others, narrowest, longestWord)
  return [...natural.slice(0, -1), Math.min(last, room)]
}

const longestLine = (cell: string): number => most(cell.split('\n').map((line) => plain(line).length))

const most = (numbers: ReadonlyArray<number>): number => numbers.reduce((a, b) => Math.max(a, b), 0)

/** A text as it is seen, without the codes of colours. */
const plain = (text: string): string => text.replace(/\u001b\[\d+m/g, '')
