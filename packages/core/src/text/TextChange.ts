import type { WordPart } from './words.js'

/** A provision is named by the labels that lead to it, as `2 > 2.1 > (a)`; what has no label by its title or place. */
interface Told<Change extends string, Before extends string | null, After extends string | null> {
  readonly change: Change
  /** Where it stands in the older text. */
  readonly before: Before
  /** Where it stands in the newer text. */
  readonly after: After
  /** Its title or words, and what became of them; one part where they stayed as they were, none where it has none. */
  readonly parts: ReadonlyArray<WordPart>
}

/**
 * What became of one provision, apart from those under it.
 *
 * - `added`, `removed`: it stands in one of the texts only.
 * - `changed`: its number and place are the same, its words are not.
 * - `renumbered`: its place among the others is the same, its number is not.
 * - `moved`: it stands under another provision, or in another order.
 *
 * What is renumbered or moved may have other words too: `parts` then has some that were added or removed.
 *
 * @example
 * {
 *   change: 'renumbered',
 *   before: '3 > 3.1',
 *   after: '4 > 4.1',
 *   parts: [{ kind: 'same', text: 'Purchases of' }, { kind: 'removed', text: '$10,000' }, { kind: 'added', text: '$15,000' }],
 * }
 */
export type TextChange =
  | Told<'added', null, string>
  | Told<'removed', string, null>
  | Told<'changed', string, string>
  | Told<'renumbered', string, string>
  | Told<'moved', string, string>

/** How one text became another, in the order of the newer; what was removed stands where it would have followed. */
export type TextComparison = ReadonlyArray<TextChange>
