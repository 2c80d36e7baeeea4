import * as E from 'fp-ts/lib/Either.js'
import type { CivilDate } from '../../values/CivilDate.js'
import { portionNamed } from '../../values/portionNamed.js'
import { areasNamed } from '../areas.js'
import { readTimes } from '../readTimes.js'
import type { Register } from '../Register.js'
import type { StatusAnswer } from '../StatusAnswer.js'

/**
 * The areas on record in which the policy of an answer, or the part of it that was asked about, is in force that day,
 * or may be, as known and decided for it.
 */
export const areasIn = (
  register: Register,
  today: CivilDate,
  { policy, on, asDecidedBy, knownAt, portion }: StatusAnswer,
): ReadonlyArray<string> => {
  const read = readTimes(register, today, {
    on,
    ...(asDecidedBy === null ? {} : { asDecidedBy }),
    ...(knownAt === null ? {} : { knownAt }),
  })
  if (E.isLeft(read)) return []
  const studied = register.study(policy, read.right.horizon)
  const part = portion === null ? {} : { portion: portionNamed(portion) }
  return areasNamed(studied.course).filter(
    (territory) => studied.verdictOn({ ...read.right, ...part, territory }).status !== 'not-in-force',
  )
}
