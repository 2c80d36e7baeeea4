import type { Counted } from './numerals.js'

/** A provision named by a word, such as `Part II` or `Schedule A`; the lower rank stands above the higher. */
interface WordMark {
  readonly sort: 'word'
  readonly label: string
  readonly rank: number
}

/** A provision numbered through the text: `5`, `5.2`, `s. 5`, `§ 7`. */
export interface NumberMark {
  readonly sort: 'number'
  readonly label: string
  /** `5.2` is `['5', '2']`. */
  readonly numbers: ReadonlyArray<string>
  /** `1.` may also be the first of a list of its own. */
  readonly isPlain: boolean
}

/** An item of a list: `(a)`, `(ii)`, `3)`, `b.`. */
export interface ItemMark {
  readonly sort: 'item'
  readonly label: string
  /** What stands around its number: `()`, `)` or `.`. */
  readonly form: string
  readonly counted: ReadonlyArray<Counted>
}

/** One step of a label: `12(3)` has two. */
export type Mark = WordMark | NumberMark | ItemMark

/** A line that begins with a label. */
export interface Marked {
  /** From the outermost in; never empty. */
  readonly marks: ReadonlyArray<Mark>
  /** What follows the label. */
  readonly rest: string
  /** It is a label wherever a paragraph may begin; if not, only where it is the number due next. */
  readonly isSure: boolean
}
