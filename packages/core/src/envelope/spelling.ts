import * as E from 'fp-ts/lib/Either.js'
import { problem, type Problem } from '../problem/Problem.js'
import { fitsIn } from '../values/utf8.js'
import { canonical } from './canonical.js'
import { mostLeafBytes } from './seal.js'

/** What is wrong with a leaf as the text of an event: it has one canonical spelling, and so many bytes at most. */
export const misspelt = (leaf: string, event: unknown): ReadonlyArray<Problem> => {
  const spelled = canonical(event)
  if (E.isLeft(spelled)) return [spelled.left]
  return [
    ...(spelled.right === leaf
      ? []
      : [
          problem(
            'leaf-not-canonical',
            '',
            'The entry is not written in its one canonical spelling; its bytes were changed.',
            'RFC 8785',
          ),
        ]),
    ...(fitsIn(leaf, mostLeafBytes)
      ? []
      : [problem('leaf-too-large', '', `The entry is larger than ${mostLeafBytes} bytes.`)]),
  ]
}
