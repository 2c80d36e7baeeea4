/** The text of a document and where its lines begin. Offsets count UTF-16 units, as JavaScript does. */
export interface Document {
  readonly text: string
  readonly lineStarts: ReadonlyArray<number>
}

/** Finds the lines of a text; a line ends with LF, CR LF or CR. */
export const documentOf = (text: string): Document => {
  const lineStarts = [0]
  for (const ending of text.matchAll(/\r\n|\r|\n/g)) lineStarts.push(ending.index + ending[0].length)
  return { text, lineStarts }
}

/** The number of the line an offset falls on; the first line is 1. */
export const lineAt = ({ lineStarts }: Document, offset: number): number => {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
