import { declares, type Coverage } from '../timeline/coverage.js'
import { withoutWorld } from '../timeline/verdict.js'
import { fromDay } from '../values/CivilDate.js'
import type { Day } from '../values/Day.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'
import { answerOf } from './answerOf.js'
import { withKnowledge } from './flags.js'
import type { ReadTimes } from './readTimes.js'
import type { Register } from './Register.js'
import type { StatusAnswer } from './StatusAnswer.js'
import type { Times } from './Times.js'

const none: ReadonlyArray<never> = []

/** Nobody recorded anything of it: not in force where the record is declared complete, unknown elsewhere (R9). */
export const noRecord = (
  register: Register,
  policy: SubjectId,
  times: Times,
  read: ReadTimes,
): StatusAnswer => {
  const municipality = register.study(theMunicipality, read.horizon)
  const { course, coverage } = register.study(policy, read.horizon)
  const covered = declares(coverage, read.on)
  const declaring = course.covers.map(({ event }) => event)
  // Of what was taken back nothing is on record either.
  const { settledBy } = course
  const verdict = withoutWorld({
    status: covered ? 'not-in-force' : 'undetermined',
    reason: 'no-record',
    possible: covered
      ? [{ status: 'not-in-force', reason: 'no-record' }]
      : [{ status: 'in-force' }, { status: 'not-in-force', reason: 'no-record' }],
    relied: [...(covered ? declaring : none), ...settledBy],
  })
  return {
    ...answerOf(municipality, policy, verdict, read),
    on: times.on,
    asDecidedBy: times.asDecidedBy ?? null,
    knownAt: times.knownAt ?? null,
    applicability: null,
    assumptions: covered ? stillComplete(coverage, read.on) : none,
    findings: none,
    flags: withKnowledge(none, read),
  }
}

/** A declaration without an end vouches for what was recorded; that nothing came since is taken for granted (R16). */
const stillComplete = ({ lastKnown }: Coverage, on: Day): StatusAnswer['assumptions'] =>
  on <= lastKnown
    ? none
    : [
        {
          code: 'continuity',
          sentence: `The record speaks up to ${fromDay(lastKnown) ?? 'no day'}; that there was nothing to record of it after that is taken for granted, since nobody declared the record complete since (R9).`,
        },
      ]
