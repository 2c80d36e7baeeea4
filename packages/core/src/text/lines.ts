/** A line of a text as a reader sees it. */
export interface Line {
  /** How many blanks it is set in; a tab counts as four. */
  readonly indent: number
  /** What it says, each blank one space; empty where it says nothing. */
  readonly text: string
  /** It stands in bold as a whole (Markdown). */
  readonly bold: boolean
  /** It is drawn under the line before it, which is then a heading of this depth (Markdown); null for all others. */
  readonly underline: 1 | 2 | null
}

/** The lines of a text in Unicode's composed form (NFC), whatever ends them. */
export const linesOf = (text: string): ReadonlyArray<Line> =>
  text
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .map(lineOf)

const lineOf = (raw: string): Line => {
  const shown = raw.trim()
  if (shown === '') return { indent: 0, text: '', bold: false, underline: null }
  const rule = ruleOf(shown)
  if (rule !== null)
    return { indent: 0, text: '', bold: false, underline: rule === '=' ? 1 : rule === '-' ? 2 : null }
  const words = shown.replaceAll('**', '').replace(/\s+/g, ' ').trim()
  const bold = shown.length > 4 && shown.startsWith('**') && shown.indexOf('**', 2) === shown.length - 2
  return { indent: indentOf(raw), text: words, bold, underline: null }
}

/** The sign a line is drawn with that only separates: three or more of one of these and nothing else. */
const ruleOf = (shown: string): string | null => (/^([=_*-])\1{2,}$/.test(shown) ? shown.slice(0, 1) : null)

const indentOf = (raw: string): number => {
  let indent = 0
  for (const sign of raw) {
    if (sign === '\t') indent += 4
    else if (sign.trim() === '') indent += 1
    else break
  }
  return indent
}
