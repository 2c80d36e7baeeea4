import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../problem/Problem.js'
import type { Members } from '../problem/unknownMembers.js'
import type { CivilDate } from '../values/CivilDate.js'
import { declares } from '../timeline/coverage.js'
import { theMunicipality } from '../values/SubjectId.js'
import type { Register } from './Register.js'
import { rangeOf } from './statusOf.js'
import type { StatusAnswer } from './StatusAnswer.js'
import { readTimes } from './readTimes.js'
import { readWhere } from './readWhere.js'
import type { Times } from './Times.js'

/** A policy in a list; `statusOf` gives the whole answer, with its events. */
export type RegisterEntry = Pick<
  StatusAnswer,
  'policy' | 'status' | 'reason' | 'possible' | 'presumed' | 'inForceFrom' | 'ceasesOn'
>

/** The register on a day. */
export interface PoliciesInForce {
  /** In force in every possible world. */
  readonly certain: ReadonlyArray<RegisterEntry>
  /** In force in some worlds and not in others. */
  readonly possible: ReadonlyArray<RegisterEntry>
  /** On record and certainly not in force; only if asked for. */
  readonly excluded?: ReadonlyArray<RegisterEntry>
  /** Whether the record is declared complete for the day, so that what is not listed was not in force (R9). */
  readonly complete: boolean
}

/** Times, an area, and whether what is certainly not in force is wanted too. */
export interface PoliciesQuestion extends Times {
  readonly excluded?: boolean
  /** An area in which they are to hold. Left out: anywhere in the municipality. */
  readonly territory?: string
}

const members: Members<PoliciesQuestion> = {
  on: true,
  asDecidedBy: true,
  knownAt: true,
  excluded: true,
  territory: true,
}

/**
 * Which policies were in force on a day, certainly and possibly. A policy that is not on record is in neither list;
 * `complete` says whether that means anything.
 */
export const policiesInForce =
  (register: Register, today: CivilDate) =>
  (question: PoliciesQuestion): E.Either<ReadonlyArray<Problem>, PoliciesInForce> => {
    const read = readTimes(register, today, question, members)
    const where = readWhere(question.territory === undefined ? {} : { territory: question.territory })
    if (E.isLeft(read) || E.isLeft(where))
      return E.left([read, where].flatMap((one) => (E.isLeft(one) ? one.left : [])))
    const lists: Readonly<Record<StatusAnswer['status'], Array<RegisterEntry>>> = {
      'in-force': [],
      undetermined: [],
      'not-in-force': [],
    }
    for (const policy of register.policies()) {
      const studied = register.study(policy, read.right.horizon)
      if (!studied.onRecord) continue
      const verdict = studied
        .verdictsWhere(where.right, read.right.decidedBy, read.right.knownOn)
        .at(read.right.on)
      if (verdict.status === 'not-in-force' && question.excluded !== true) continue
      lists[verdict.status].push({
        policy,
        status: verdict.status,
        reason: verdict.reason,
        possible: verdict.possible,
        presumed: verdict.presumed,
        inForceFrom: rangeOf(verdict.start),
        ceasesOn: rangeOf(verdict.end),
      })
    }
    return E.right({
      certain: lists['in-force'],
      possible: lists.undetermined,
      complete: declares(register.study(theMunicipality, read.right.horizon).coverage, read.right.on),
      ...(question.excluded === true ? { excluded: lists['not-in-force'] } : {}),
    })
  }
