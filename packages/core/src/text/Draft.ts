import type { TextProvision } from './TextProvision.js'

/** A provision while its lines are still being read. */
export interface Draft {
  readonly label: string | null
  /** Its lines are a title: by how they are set, or, where that is open, by how they read. */
  readonly titled: 'yes' | 'no' | 'if-it-reads-so'
  readonly lines: Array<string>
  readonly provisions: Array<Draft>
}

export const draft = (label: string | null, titled: Draft['titled'], line: string): Draft => ({
  label,
  titled,
  lines: line === '' ? [] : [line],
  provisions: [],
})

/**
 * The provision, now that all of it was read. Provisions lie no deeper in each other than there are sorts of labels.
 */
export const provisionOf = ({ label, titled, lines, provisions }: Draft): TextProvision => {
  const words = lines.join(' ').normalize('NFC')
  const isTitle =
    words !== '' &&
    (titled === 'yes' || (titled === 'if-it-reads-so' && lines.length === 1 && isLikeTitle(words)))
  return {
    label,
    heading: isTitle ? words : null,
    text: isTitle ? '' : words,
    provisions: provisions.map(provisionOf),
  }
}

const mostWords = 10

/** Few words, the first in a capital, and no sign at the end that a sentence or a member of a list has. */
export const isLikeTitle = (words: string): boolean =>
  words.length <= 100 &&
  /^["“(]?[\p{Lu}\p{N}]/u.test(words) &&
  !/[.;:,!?]$/.test(words) &&
  words.split(' ').length <= mostWords
