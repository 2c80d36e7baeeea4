import * as E from 'fp-ts/lib/Either.js'
import { problem, type Problem } from '../problem/Problem.js'
import { fitsIn } from '../values/utf8.js'
import { canonical } from './canonical.js'
import { isPlainlyCanonical } from './plainSpelling.js'
import { mostLeafBytes } from './seal.js'

const none: ReadonlyArray<never> = []

/** What is wrong with a leaf as the text of an event: it has one canonical spelling, and so many bytes at most. */
export const misspelt = (leaf: string, event: unknown): ReadonlyArray<Problem> => {
  const spelling = isPlainlyCanonical(leaf) ? none : misspelling(leaf, event)
  return fitsIn(leaf, mostLeafBytes) || spelling[0]?.code === 'not-canonical'
    ? spelling
    : [...spelling, problem('leaf-too-large', '', `The entry is larger than ${mostLeafBytes} bytes.`)]
}

const misspelling = (leaf: string, event: unknown): ReadonlyArray<Problem> => {
  const spelled = canonical(event)
  if (E.isLeft(spelled)) return [spelled.left]
  if (spelled.right === leaf) return none
  return [
    problem(
      'leaf-not-canonical',
      '',
      'The entry is not written in its one canonical spelling; its bytes were changed.',
      'RFC 8785',
    ),
  ]
}
