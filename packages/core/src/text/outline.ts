import { draft, type Draft } from './Draft.js'
import type { ItemMark, Mark, NumberMark } from './Mark.js'

/** A provision that later ones can still come under or stand beside. */
interface Level {
  readonly draft: Draft
  /** The lower stands above the higher. */
  readonly rank: number
  readonly indent: number
  /** Its numbers, where it is numbered through the text. */
  readonly numbers: ReadonlyArray<string> | null
  /** What it counts as in its list, one style for each way it can be read. */
  readonly counts: ReadonlyArray<Count>
}

interface Count {
  readonly style: string
  readonly ordinal: number
}

/** Ranks of what has no word: a Markdown heading by its depth, a heading in capitals, numbers by their depth, items. */
const markdownRank = 10
const capitalsRank = 20
const numberRank = 30
const itemRank = 50

/** What was read of a text so far: the tree, and the provisions that are still open, from the outermost in. */
export interface Outline {
  readonly roots: ReadonlyArray<Draft>
  /** Opens a heading: of a depth in Markdown, or set in capitals or bold. */
  readonly heading: (depth: number | null, label: string | null, line: string) => Draft
  /** Opens the provision a label names; of a label of several steps those in between too, unless they are open. */
  readonly numbered: (marks: ReadonlyArray<Mark>, indent: number, line: string) => Draft
  /** Opens a paragraph without a number. */
  readonly paragraph: (indent: number, line: string) => Draft
  /** Whether a label names just the provision that is due next. */
  readonly isDue: (mark: Mark) => boolean
}

/** An outline of nothing, to be added to. */
export const emptyOutline = (): Outline => {
  const roots: Array<Draft> = []
  let open: ReadonlyArray<Level> = []

  const add = (one: Draft): Draft => {
    const parent = open.at(-1)?.draft.provisions ?? roots
    parent.push(one)
    return one
  }
  const enter = (level: Level): Draft => {
    add(level.draft)
    open = [...open, level]
    return level.draft
  }
  const closeTo = (rank: number): void => {
    const at = open.findIndex((level) => level.rank >= rank)
    if (at >= 0) open = open.slice(0, at)
  }
  /** The innermost open level that is wanted, by its place; -1 where there is none. */
  const innermost = (wanted: (level: Level) => boolean): number => open.findLastIndex(wanted)

  const step = (mark: Mark, indent: number, made: Draft): Draft => {
    if (mark.sort === 'item') return placeItem(countsOf(mark), indent, made)
    if (mark.sort === 'word') {
      closeTo(mark.rank)
      return enter({ draft: made, rank: mark.rank, indent, numbers: null, counts: [] })
    }
    const list = listCount(mark)
    if (list !== null && isOfList(list, indent)) return placeItem([list], indent, made)
    const rank = numberRank + mark.numbers.length
    closeTo(rank)
    return enter({ draft: made, rank, indent, numbers: mark.numbers, counts: [] })
  }

  /** Whether `1.` counts a list inside a numbered provision, not the provisions themselves. */
  const isOfList = ({ style, ordinal }: Count, indent: number): boolean => {
    const beside = innermost((level) => follows(level, style, ordinal, indent))
    if (beside >= 0) return true
    const within = open.find(({ numbers }) => numbers?.length === 1)
    return within !== undefined && ordinal <= Number.parseInt(within.numbers?.[0] ?? '', 10)
  }

  const placeItem = (counts: ReadonlyArray<Count>, indent: number, made: Draft): Draft => {
    const besideDue = innermost((level) =>
      counts.some(({ style, ordinal }) => follows(level, style, ordinal, indent)),
    )
    if (besideDue >= 0) {
      const count = counts.find(({ style, ordinal }) =>
        follows(open[besideDue] as Level, style, ordinal, indent),
      )
      return enterItem(besideDue, count === undefined ? counts : [count], indent, made)
    }
    // The first of a list begins one, unless such a list is open already: none lies within another of its style.
    const first = counts.find(
      ({ style, ordinal }) => ordinal === 1 && innermost((level) => hasStyle(level, style)) < 0,
    )
    if (first !== undefined) return enterItem(open.length, [first], indent, made)
    const beside = innermost((level) => counts.some(({ style }) => hasStyle(level, style)))
    return enterItem(beside < 0 ? open.length : beside, counts, indent, made)
  }

  const enterItem = (at: number, counts: ReadonlyArray<Count>, indent: number, made: Draft): Draft => {
    open = open.slice(0, at)
    return enter({ draft: made, rank: itemRank, indent, numbers: null, counts })
  }

  /** Goes back to the provision a step of a label names, if it is open. */
  const returnTo = (mark: Mark): boolean => {
    const at = innermost((level) => {
      if (mark.sort === 'number') return level.numbers?.join('.') === mark.numbers.join('.')
      return mark.sort === 'item' && level.rank === itemRank && level.draft.label === mark.label
    })
    if (at >= 0) open = open.slice(0, at + 1)
    return at >= 0
  }

  return {
    roots,
    heading: (depth, label, line) => {
      const rank = depth === null ? capitalsRank : markdownRank + depth
      closeTo(rank)
      return enter({
        draft: draft(label, 'yes', line),
        rank,
        indent: 0,
        numbers: numbersIn(label),
        counts: [],
      })
    },
    numbered: (marks, indent, line) => {
      const last = marks[marks.length - 1] as Mark
      for (const mark of marks.slice(0, -1))
        if (!returnTo(mark)) step(mark, indent, draft(mark.label, 'no', ''))
      return step(last, indent, draft(last.label, last.sort === 'item' ? 'no' : 'if-it-reads-so', line))
    },
    paragraph: (indent, line) => {
      // Set out further than an item, a paragraph goes on after the list.
      while (open.at(-1)?.rank === itemRank && indent < (open.at(-1)?.indent ?? 0)) open = open.slice(0, -1)
      return add(draft(null, 'no', line))
    },
    isDue: (mark) => {
      if (mark.sort === 'word') return false
      if (mark.sort === 'item')
        return countsOf(mark).some(
          ({ style, ordinal }) => innermost((level) => follows(level, style, ordinal, null)) >= 0,
        )
      const list = listCount(mark)
      if (list !== null && innermost((level) => follows(level, list.style, list.ordinal, null)) >= 0)
        return true
      return isDueNumber(mark, open)
    },
  }
}

const countsOf = ({ form, counted }: ItemMark): ReadonlyArray<Count> =>
  counted.map(({ way, ordinal }) => ({ style: `${form} ${way}`, ordinal }))

const listCount = ({ isPlain, numbers }: NumberMark): Count | null => {
  const number = Number(numbers[0])
  return isPlain && Number.isInteger(number) ? { style: '1.', ordinal: number } : null
}

const hasStyle = ({ counts }: Level, style: string): boolean => counts.some((count) => count.style === style)

/**
 * Whether a number comes right after that of a level, and is not set out from it (right-aligned numbers differ by one).
 */
const follows = (level: Level, style: string, ordinal: number, indent: number | null): boolean =>
  level.counts.some((count) => count.style === style && count.ordinal + 1 === ordinal) &&
  (indent === null || indent >= level.indent - 1)

const numbersIn = (label: string | null): ReadonlyArray<string> | null =>
  label !== null && /^\d[\w.]*$/.test(label) ? label.split('.') : null

const isDueNumber = ({ numbers }: NumberMark, open: ReadonlyArray<Level>): boolean => {
  const value = Number.parseInt(numbers.at(-1) ?? '', 10)
  const beside = open.findLast((level) => level.numbers?.length === numbers.length)
  const parent = numbers.slice(0, -1).join('.')
  if (beside?.numbers !== undefined && beside.numbers !== null) {
    const before = Number.parseInt(beside.numbers.at(-1) ?? '', 10)
    if (beside.numbers.slice(0, -1).join('.') === parent) return value === before + 1
  }
  if (numbers.length === 1) return beside === undefined && value === 1
  return open.some((level) => level.numbers?.join('.') === parent)
}
