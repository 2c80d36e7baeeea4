import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../problem/Problem.js'
import type { Members } from '../problem/unknownMembers.js'
import type { CivilDate } from '../values/CivilDate.js'
import { declares } from '../timeline/coverage.js'
import { theMunicipality } from '../values/SubjectId.js'
import type { Register } from './Register.js'
import { registerEntry, type RegisterEntry } from './RegisterEntry.js'
import { begunBy } from './rangeOf.js'
import { readTimes, type ReadTimes } from './readTimes.js'
import { readWhere } from './readWhere.js'
import type { Times } from './Times.js'

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
    // What is no question at all is told by its times.
    const territory = E.isLeft(read) ? undefined : question.territory
    const where = readWhere(territory === undefined ? {} : { territory })
    if (E.isLeft(read) || E.isLeft(where))
      return E.left([read, where].flatMap((one) => (E.isLeft(one) ? one.left : [])))
    const excluded = question.excluded === true
    const lists = listsOf(register, question.on, read.right, where.right.territory, excluded)
    return E.right({
      // Lists may be kept, and what a caller is given is the caller's.
      certain: [...lists.certain],
      possible: [...lists.possible],
      complete: declares(register.study(theMunicipality, read.right.horizon).coverage, read.right.on),
      ...(excluded ? { excluded: [...lists.excluded] } : {}),
    })
  }

type Lists = Required<Pick<PoliciesInForce, 'certain' | 'possible' | 'excluded'>>

const listsOf = (
  register: Register,
  onDay: string,
  read: ReadTimes,
  territory: string | undefined,
  excluded: boolean,
): Lists => {
  const { on, decidedBy, knownOn, horizon } = read
  const isOfAll = horizon.size === register.book.size() && horizon.key === ''
  if (isOfAll && decidedBy === Infinity && territory === undefined)
    return listed(onDay, (show) => register.roll.call({ on, knownOn, excluded }, show))
  // As JSON, since what a caller names may hold whatever would part the members of a list.
  const asked = JSON.stringify([
    'in force',
    on,
    String(decidedBy),
    knownOn,
    horizon.size,
    horizon.key,
    territory,
    excluded,
  ])
  return register.recall(asked, () =>
    listed(onDay, (show) => {
      if (territory === undefined) {
        const partly = isOfAll ? undefined : register.partlyKnownAt(horizon)
        return decidedBy === Infinity
          ? register.roll.call({ on, knownOn, excluded }, show, partly)
          : register.rollAsDecided.call({ on, decidedBy, knownOn, excluded }, show, partly)
      }
      for (const policy of register.policies()) {
        const studied = register.study(policy, horizon)
        if (!studied.onRecord) continue
        const verdict = studied.verdictOn({ on, decidedBy, knownOn, territory })
        if (verdict.status !== 'not-in-force' || excluded) show(registerEntry(policy, verdict))
      }
    }),
  )
}

/** Entries are kept for a stretch of days; what is in force on one of them came into force by then. */
const entryOn = (entry: RegisterEntry, on: string): RegisterEntry => {
  const inForceFrom = begunBy(entry.inForceFrom, entry.status, on)
  return inForceFrom === entry.inForceFrom ? entry : Object.freeze({ ...entry, inForceFrom })
}

/** Entries by their status, on a day. */
const listed = (on: string, through: (show: (entry: RegisterEntry) => void) => void): Lists => {
  const [certain, possible, excluded]: [Array<RegisterEntry>, Array<RegisterEntry>, Array<RegisterEntry>] = [
    [],
    [],
    [],
  ]
  through((entry) => {
    const list = entry.status === 'in-force' ? certain : entry.status === 'undetermined' ? possible : excluded
    list.push(entryOn(entry, on))
  })
  return { certain, possible, excluded }
}
