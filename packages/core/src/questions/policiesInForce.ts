import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../problem/Problem.js'
import { coverageOf } from '../timeline/coverage.js'
import type { CivilDate } from '../values/CivilDate.js'
import { theMunicipality } from '../values/SubjectId.js'
import { policiesOn } from './policies.js'
import type { Register } from './Register.js'
import { statusAt } from './statusOf.js'
import type { StatusAnswer } from './StatusAnswer.js'
import { readTimes } from './readTimes.js'
import type { Times } from './Times.js'

/** The register on a day. */
export interface PoliciesInForce {
  /** In force in every possible world. */
  readonly certain: ReadonlyArray<StatusAnswer>
  /** In force in some worlds and not in others. */
  readonly possible: ReadonlyArray<StatusAnswer>
  /** On record and certainly not in force; only if asked for. */
  readonly excluded?: ReadonlyArray<StatusAnswer>
  /** Whether the record is declared complete for the day, so that what is not listed was not in force (R9). */
  readonly complete: boolean
}

/** Times, and whether what is certainly not in force is wanted too. */
export interface PoliciesQuestion extends Times {
  readonly excluded?: boolean
}

/**
 * Which policies were in force on a day, certainly and possibly. A policy that is not on record is in neither list;
 * `complete` says whether that means anything.
 */
export const policiesInForce =
  (register: Register, today: CivilDate) =>
  (question: PoliciesQuestion): E.Either<ReadonlyArray<Problem>, PoliciesInForce> => {
    const read = readTimes(register, today, question)
    if (E.isLeft(read)) return read
    const certain: Array<StatusAnswer> = []
    const possible: Array<StatusAnswer> = []
    const excluded: Array<StatusAnswer> = []
    for (const policy of policiesOn(register)) {
      const answer = statusAt(register, policy, question, read.right)
      if (answer.status === 'in-force') certain.push(answer)
      else if (answer.reason === 'no-record') continue
      else if (answer.status === 'undetermined') possible.push(answer)
      else if (question.excluded === true) excluded.push(answer)
    }
    const municipality = register.study(theMunicipality, read.right.horizon).course
    const complete = coverageOf(municipality).covers(read.right.on)
    return E.right({ certain, possible, complete, ...(question.excluded === true ? { excluded } : {}) })
  }
