import * as E from 'fp-ts/lib/Either.js'
import { decodedExactly } from '../codecs/decoding.js'
import { under, type Problem } from '../problem/Problem.js'
import { portionNamed } from '../values/portionNamed.js'
import { Text } from '../values/text.js'
import type { StatusTimes } from './Times.js'

/** Which part of a policy is meant, and where. */
export type Where = Pick<StatusTimes, 'portion' | 'territory'>

const readText = decodedExactly(Text)

/**
 * Reads what of a policy is asked about, a part by any spelling of its name. Problems: what a text can have, at
 * `/portion` and `/territory`.
 */
export const readWhere = ({ portion, territory }: Where): E.Either<ReadonlyArray<Problem>, Where> => {
  const problems = [...problemsOf(portion, '/portion'), ...problemsOf(territory, '/territory')]
  if (problems.length > 0) return E.left(problems)
  return E.right({
    ...(portion === undefined ? {} : { portion: portionNamed(portion) }),
    ...(territory === undefined ? {} : { territory }),
  })
}

const problemsOf = (text: string | undefined, path: string): ReadonlyArray<Problem> => {
  if (text === undefined) return []
  const read = readText(text)
  return E.isLeft(read) ? read.left.map(under(path)) : []
}
