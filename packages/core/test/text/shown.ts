import type { TextChange, TextProvision } from '../../src/index.js'

/** A change on one line: `changed 3 > 3.1: Two -three- +four+ quotes`. */
export const shownChange = ({ change, before, after, parts }: TextChange): string => {
  const place =
    before === null || after === null || before === after ? (after ?? before) : `${before} → ${after}`
  const signs = { same: '', removed: '-', added: '+' }
  const words = parts.map(({ kind, text }) => `${signs[kind]}${text}${signs[kind]}`).join(' ')
  return words === '' ? `${change} ${place}` : `${change} ${place}: ${words}`
}

/** Provisions as an outline: a line each, set in by their depth, with label, title in stars, and words. */
export const shownProvisions = (all: ReadonlyArray<TextProvision>, depth = 0): ReadonlyArray<string> =>
  all.flatMap(({ label, heading, text, provisions }) => [
    `${'  '.repeat(depth)}${[label, heading === null ? null : `*${heading}*`, text].filter((part) => part !== null && part !== '').join(' ')}`,
    ...shownProvisions(provisions, depth + 1),
  ])
