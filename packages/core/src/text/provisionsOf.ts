import { isLikeTitle, provisionOf, type Draft } from './Draft.js'
import { linesOf, type Line } from './lines.js'
import { markedLine } from './marked.js'
import { emptyOutline, type Outline } from './outline.js'
import type { TextProvision } from './TextProvision.js'

/**
 * Reads a text into its provisions: headings (Markdown, lines in capitals or bold, `PART II`, `Schedule A`), numbered
 * provisions (`1.`, `1.1`, `12(3)`, `(a)`, `s. 5`, `§ 7`), and paragraphs without a number, which stand under the
 * provision before them or, at the beginning, at the top. Any text can be read; nothing is refused.
 *
 * Lines of a paragraph are joined. A line in the middle of a paragraph that begins like a label is one only where the
 * line before it ends with a stop, or where it is the number due next: `section\n5 of the Act` stays one sentence.
 *
 * @example
 * provisionsOf('1. Purpose\n\nGoods are bought fairly.')
 * // [{ label: '1', heading: 'Purpose', text: '', provisions: [{ label: null, heading: null, text: 'Goods …', … }] }]
 */
export const provisionsOf = (text: string): ReadonlyArray<TextProvision> => {
  const outline = emptyOutline()
  const lines = linesOf(text)
  let before: Before = nothingBefore
  for (const [at, line] of lines.entries()) before = taken(line, lines[at + 1], before, outline)
  return outline.roots.map(provisionOf)
}

/** What the line before left behind. */
interface Before {
  /** What the next line goes on with, if it begins nothing; null after a blank line or a heading. */
  readonly goesOn: Draft | null
  /** A new paragraph may begin: nothing precedes, or a blank line or a heading. */
  readonly isStart: boolean
  /** A label alone on its line, which waits for its title. */
  readonly untitled: Draft | null
  /** The last line. */
  readonly line: string
}

const nothingBefore: Before = { goesOn: null, isStart: true, untitled: null, line: '' }

const taken = (line: Line, next: Line | undefined, before: Before, outline: Outline): Before => {
  const { text, indent } = line
  if (text === '') return { ...nothingBefore, untitled: before.untitled }
  const hashed = /^(#{1,6}) /.exec(text)?.[1]
  if (hashed !== undefined) return headed(hashed.length, withoutHashes(text.slice(hashed.length)), outline)
  if (next?.underline != null && before.isStart) return headed(next.underline, text, outline)
  const isOfContents = pageNumber.test(text.slice(-12))
  const marked = isOfContents ? null : markedLine(text)
  if (marked !== null) {
    const mayBegin = before.isStart || endsClause.test(before.line)
    const [first] = marked.marks
    if ((marked.isSure && mayBegin) || (first !== undefined && outline.isDue(first))) {
      const opened = outline.numbered(marked.marks, indent, marked.rest)
      const untitled = first?.sort === 'word' && marked.rest === '' ? opened : null
      return { goesOn: opened, isStart: untitled !== null, untitled, line: text }
    }
  }
  if (before.untitled !== null && (isInCapitals(text) || (before.goesOn !== null && isLikeTitle(text)))) {
    before.untitled.lines.push(text)
    return nothingBefore
  }
  const standsOut = !isOfContents && (line.bold || isInCapitals(text))
  if (before.isStart && standsOut) return headed(null, text, outline)
  if (before.goesOn !== null && before.untitled === null && !isOfContents && !listed.test(text)) {
    before.goesOn.lines.push(text)
    return { ...before, line: text }
  }
  return {
    goesOn: outline.paragraph(indent, withoutBullet(text)),
    isStart: false,
    untitled: null,
    line: text,
  }
}

/** Ends where a list or its next member may begin. */
const endsClause = /(?:[.;:,–—]| and| or| -)$/i

/** A line of a list of contents ends in dots and the number of a page: it names a provision and is none. */
const pageNumber = /(?:\.{3}|(?:\. ){3}|… ?) ?\d{1,4}$/

/** A member of a list without numbers, or a row of a table. */
const listed = /^(?:[-*+•‣▪o·] |\|)/

const withoutBullet = (text: string): string => text.replace(/^[-*+•‣▪o·] +/, '')

const withoutHashes = (text: string): string => {
  let end = text.length
  while (end > 0 && text.charAt(end - 1) === '#') end -= 1
  return text.slice(0, end).trim()
}

const mostOfHeading = 100

/** A short line in capitals. Scripts without capitals have none. */
const isInCapitals = (text: string): boolean =>
  text.length <= mostOfHeading &&
  text === text.toUpperCase() &&
  /\p{Lu}[^\p{L}]*\p{Lu}[^\p{L}]*\p{Lu}/u.test(text)

/** A heading may have a label, as `## 2. Definitions` or `## PART II – PURCHASES`. */
const headed = (depth: number | null, text: string, outline: Outline): Before => {
  const title = text.replace(/ ?:$/, '')
  if (title === '') return nothingBefore
  const marked = depth === null ? null : markedLine(text)
  if (marked === null) outline.heading(depth, null, title)
  else outline.heading(depth, marked.marks.map(({ label }) => label).join(''), marked.rest)
  return nothingBefore
}
