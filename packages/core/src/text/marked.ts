import type { ItemMark, Mark, Marked, NumberMark } from './Mark.js'
import { countedAs } from './numerals.js'

/** Reads the label a line begins with; null where it begins with none. */
export const markedLine = (line: string): Marked | null => {
  // No label is longer, and a long line is not looked through for one.
  const start = line.slice(0, 60)
  return (
    wordMarked(line, start) ??
    sectionMarked(line, start) ??
    numberMarked(line, start) ??
    itemMarked(line, start)
  )
}

const ranks: Readonly<Record<string, number>> = {
  schedule: 1,
  appendix: 1,
  annex: 1,
  exhibit: 1,
  attachment: 1,
  part: 2,
  title: 2,
  chapter: 3,
  division: 4,
  subdivision: 5,
  article: 6,
}

const word = new RegExp(
  `^(${Object.keys(ranks).join('|')}) (\\d{1,3}[a-z]?|[ivxlcdm]{1,6}|[a-z])(?=[ .:–—-]|$)`,
  'i',
)

/** `Part II of this bylaw` speaks of one and is none: after the label comes a title, or nothing. */
const wordMarked = (line: string, start: string): Marked | null => {
  const [label, name = ''] = word.exec(start) ?? []
  if (label === undefined || !/^[A-Z]/.test(label)) return null
  const rest = line.slice(label.length)
  if (!isTitleOrNothing(rest)) return null
  const rank = ranks[name.toLowerCase()] ?? 1
  return { marks: [{ sort: 'word', label, rank }], rest: unseparated(rest), isSure: true }
}

const section =
  /^(?:§{1,2}|ss?\.|[Ss]ec\.|Section|SECTION) ?(\d{1,4}[A-Za-z]?(?:\.\d{1,3}){0,6})(?=[ .:(–—-]|$)/

const sectionMarked = (line: string, start: string): Marked | null => {
  const [written, number] = section.exec(start) ?? []
  if (written === undefined || number === undefined) return null
  const { items, rest } = itemsIn(line.slice(written.length))
  if (!isTitleOrNothing(rest)) return null
  const first: NumberMark = { sort: 'number', label: written, numbers: number.split('.'), isPlain: false }
  return { marks: [first, ...items], rest: unseparated(rest), isSure: true }
}

const decimal = /^\d{1,3}(?:\.\d{1,3}){1,7}(?=[ (]|\.(?: |$)|$)/
const plain = /^\d{1,3}[A-Z]?(?=\.(?: |$)| ?\()/
const bare = /^\d{1,3}[A-Za-z]?(?= \p{Lu})/u

const numberMarked = (line: string, start: string): Marked | null => {
  const written = decimal.exec(start)?.[0] ?? plain.exec(start)?.[0] ?? bare.exec(start)?.[0]
  if (written === undefined) return null
  const numbers = written.split('.')
  const after = line.slice(written.length)
  const { items, rest } = itemsIn(after.replace(/^\./, ''))
  // `12 (3)` is one label, but `12 (see above)` is none.
  if (numbers.length === 1 && /^ ?\(/.test(after) && items.length === 0) return null
  const isPlain = numbers.length === 1 && after.startsWith('.')
  const isSure = isPlain || items.length > 0 || (numbers.length > 1 && isTitleOrNothing(rest))
  const first: NumberMark = { sort: 'number', label: written, numbers, isPlain }
  return { marks: [first, ...items], rest: unseparated(rest), isSure }
}

const loose = /^(\d{1,3}|[a-z]{1,2}|[A-Z]{1,2}|[ivxlc]{1,5}|[IVXLC]{1,5})\)(?= |$)/
const dotted = /^([a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})\.(?= |$)/

const itemMarked = (line: string, start: string): Marked | null => {
  const { items, rest } = itemsIn(line)
  const [first, ...others] = items
  if (first !== undefined) return { marks: [first, ...others], rest: unseparated(rest), isSure: true }
  const [written, sign = ''] = loose.exec(start) ?? dotted.exec(start) ?? []
  if (written === undefined) return null
  const isDotted = written.endsWith('.')
  const counted = countedAs(sign)
  if (counted.length === 0) return null
  const mark: Mark = { sort: 'item', label: isDotted ? sign : written, form: isDotted ? '.' : ')', counted }
  // `A. Smith` is a name: a letter and a full stop are a label only in their turn, or at the first.
  const isSure = !isDotted || counted.some(({ ordinal }) => ordinal === 1)
  return { marks: [mark], rest: unseparated(line.slice(written.length)), isSure }
}

const item = /^ ?\((\d{1,3}|[a-z]{1,6}|[A-Z]{1,6})(\.\d{1,2})?\)/
const mostItems = 4

/** The items a text begins with, as `(3)(a)`. */
const itemsIn = (text: string): { readonly items: ReadonlyArray<ItemMark>; readonly rest: string } => {
  const items: Array<ItemMark> = []
  let rest = text
  while (items.length < mostItems) {
    const [written, stem = '', inserted = ''] = item.exec(rest.slice(0, 20)) ?? []
    if (written === undefined) break
    const counted = countedAs(stem + inserted)
    if (counted.length === 0 || (items.length > 0 && written.startsWith(' '))) break
    items.push({ sort: 'item', label: written.trim(), form: '()', counted })
    rest = rest.slice(written.length)
  }
  // In `(a)nother` nothing is numbered.
  return items.length > 0 && /^[\p{L}\p{N}]/u.test(rest) ? { items: [], rest: text } : { items, rest }
}

const isTitleOrNothing = (rest: string): boolean => /^[ .:–—-]*(?:$|[^\p{Ll} .:–—-])/u.test(rest)

const unseparated = (rest: string): string => rest.replace(/^(?:[ .:–—]|- )+/, '')
