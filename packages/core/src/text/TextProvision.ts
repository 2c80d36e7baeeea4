/**
 * One provision of a text: a heading, a numbered provision, or a paragraph without a number, with what stands under it.
 *
 * A text that begins without a heading or number has its first paragraphs, the preamble, at the top.
 *
 * @example
 * // "2. Thresholds\n\n2.1 Three quotes are needed for:\n (a) goods; and\n (b) services." { label: '2', heading:
 * 'Thresholds', text: '', provisions: [{ label: '2.1', heading: null, text: 'Three …', provisions: […] }] }
 */
export interface TextProvision {
  /**
   * Its number as it is written, without a full stop after it (`2.1`, `(a)`, `s. 5`, `PART II`); null where it has
   * none.
   */
  readonly label: string | null
  /** Its title; null where it has none. */
  readonly heading: string | null
  /** Its own words, lines joined, each blank one space; empty where it only has a heading or other provisions. */
  readonly text: string
  /** What stands under it, in order. */
  readonly provisions: ReadonlyArray<TextProvision>
}
