import * as E from 'fp-ts/lib/Either.js'
import type { CivilDate } from '../../values/CivilDate.js'
import { readKnowledge } from '../readTimes.js'
import type { Register } from '../Register.js'
import type { StatusAnswer } from '../StatusAnswer.js'

/** The parts of the policy of an answer that acts on record name, as known for it. */
export const partsIn = (register: Register, { policy, on, knownAt }: StatusAnswer): ReadonlyArray<string> => {
  const read = readKnowledge(register, on as CivilDate, knownAt)
  return E.isLeft(read) ? [] : register.study(policy, read.right.horizon).course.portions
}
