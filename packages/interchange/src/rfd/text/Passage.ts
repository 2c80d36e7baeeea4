/** Where in the document: lines from 1, both inclusive; offsets from 0 in UTF-16 units, end exclusive. */
export interface Place {
  readonly firstLine: number
  readonly lastLine: number
  readonly from: number
  readonly to: number
}

/**
 * Words of the document. `quote` is exactly what stands there, Markdown and all; `text` is how it reads:
 * without emphasis marks and escapes, and on one line but for the paragraphs and items of what has several.
 *
 * @example
 * { quote: 'a budget of \\$10,000', text: 'a budget of $10,000', place: { firstLine: 74, lastLine: 74, … } }
 */
export interface Passage {
  readonly quote: string
  readonly text: string
  readonly place: Place
}

/** A place in words: `line 27`, `lines 34–35`. */
export const linesOf = ({ firstLine, lastLine }: Place): string =>
  firstLine === lastLine ? `line ${firstLine}` : `lines ${firstLine}–${lastLine}`

/** Whether two places have a character in common. */
export const overlaps = (one: Place, other: Place): boolean => one.from < other.to && other.from < one.to
