import { alignedRuns } from './aligned.js'

/** A run of words that stayed, came or went. Words are what blanks part, with the signs that stand at them. */
export interface WordPart {
  readonly kind: 'same' | 'added' | 'removed'
  /** The words, with a space between each two. */
  readonly text: string
}

/**
 * What became of the words of a provision. The words of `same` and `removed` are the older ones, those of `same` and
 * `added` the newer ones, in order; of one place, what was removed stands before what was added.
 */
export const wordParts = (before: string, after: string): ReadonlyArray<WordPart> => {
  // Of two shortest ways to tell a difference one is chosen, the same in both directions.
  const isTurned = before > after
  const [one, other] = isTurned ? [wordsOf(after), wordsOf(before)] : [wordsOf(before), wordsOf(after)]
  const parts: Array<WordPart> = []
  for (const { same, gone, come } of alignedRuns(one, other)) {
    const [removed, added] = isTurned ? [come, gone] : [gone, come]
    if (removed.length > 0) parts.push({ kind: 'removed', text: removed.join(' ') })
    if (added.length > 0) parts.push({ kind: 'added', text: added.join(' ') })
    if (same.length > 0) parts.push({ kind: 'same', text: same.join(' ') })
  }
  return parts
}

export const wordsOf = (text: string): ReadonlyArray<string> => (text === '' ? [] : text.split(' '))
