import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Catalogue } from '../../catalogue/Catalogue.js'
import { didYouMean } from '../../problem/nearest.js'
import { decodedExactly } from '../../codecs/decoding.js'
import { shown } from '../../problem/leaf.js'
import { problem, under, type Problem } from '../../problem/Problem.js'
import { Text } from '../../values/text.js'
import { askableCodes } from './codes.js'

const none: ReadonlyArray<never> = []

const readTexts = decodedExactly(t.readonlyArray(Text, 'a list of codes'))

/** What is wrong with the codes asked for: one that no finding has would be answered with none, as if all were well. */
export const problemsOfKinds = (catalogue: Catalogue, kinds: unknown): ReadonlyArray<Problem> => {
  if (kinds === undefined) return none
  const read = readTexts(kinds)
  if (E.isLeft(read)) return read.left.map(under('/kinds'))
  const askable = askableCodes(catalogue)
  return read.right.flatMap((code, at): ReadonlyArray<Problem> =>
    askable.has(code) ? none : [unknown(code, at, askable)],
  )
}

const unknown = (code: string, at: number, askable: ReadonlySet<string>): Problem => {
  return problem(
    'finding-unknown',
    `/kinds/${at}`,
    `There is no finding ${shown(code)}${didYouMean(code, [...askable])}`,
  )
}
