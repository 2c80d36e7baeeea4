import * as t from 'io-ts'
import { Text } from './text.js'
import { UncertainDate } from './UncertainDate.js'

/**
 * A number or code a municipality gives a policy, resolution or bylaw, from a day on: an opaque text, never a number
 * (`6,030`), reused and changed over the years. `from` inclusive; left out where the source does not say.
 */
export const DatedIdentifier = t.intersection(
  [t.type({ text: Text }), t.partial({ from: UncertainDate })],
  'DatedIdentifier',
)
export type DatedIdentifier = t.TypeOf<typeof DatedIdentifier>

/**
 * Folds what registers write in different ways into one spelling (R23): NFKC, case, dashes, a leading "Policy",
 * "Bylaw", "By-law", "No." or "#", also one after another ("Bylaw No. 1002"), and commas and spaces between digits. A
 * full stop is kept: 6.030 is another number than 6,030.
 */
export const sameNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/^(?:(?:policy\b:?|by[- ]?law\b:?|no\.|#)\s*)+/, '')
    .replace(/(?<=\d)[,\s]+(?=\d)/g, '')

/** Whether a number as written says that it is one of a bylaw, or of a policy; null where it says neither. */
export const classSaid = (text: string): 'bylaw' | 'policy' | null => {
  const [, policy, bylaw] = /^\s*(?:(policy)|(by[-\u2010-\u2015 ]?law))\b/i.exec(text.normalize('NFKC')) ?? []
  return bylaw !== undefined ? 'bylaw' : policy === undefined ? null : 'policy'
}
