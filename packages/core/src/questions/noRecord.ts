import { declarationRelied, declares, type Coverage } from '../timeline/coverage.js'
import { onlyWay } from '../timeline/possibilities.js'
import { withoutWorld } from '../timeline/verdict.js'
import { fromDay } from '../values/CivilDate.js'
import type { Day } from '../values/Day.js'
import { theMunicipality } from '../values/SubjectId.js'
import { citationsOn } from './citations.js'
import { withKnowledge } from './flags.js'
import type { ReadTimes } from './readTimes.js'
import type { Register } from './Register.js'
import type { StatusAnswer } from './StatusAnswer.js'
import type { Studied } from './Studied.js'
import type { Times } from './Times.js'

const none: ReadonlyArray<never> = []

/** Nobody recorded anything of it: not in force where the record is declared complete, unknown elsewhere (R9). */
export const noRecord = (
  register: Register,
  { course, coverage }: Pick<Studied, 'course' | 'coverage'>,
  times: Times,
  read: ReadTimes,
): StatusAnswer => {
  const municipality = register.study(theMunicipality, read.horizon)
  const covered = declares(coverage, read.on)
  // Of what was taken back nothing is on record either.
  const { settledBy } = course
  const verdict = withoutWorld({
    status: covered ? 'not-in-force' : 'undetermined',
    reason: 'no-record',
    possible: covered ? onlyWay('no-record') : [...onlyWay(null), ...onlyWay('no-record')],
    relied: [
      ...(covered ? course.covers.map(({ event }) => event) : declarationRelied(course, read.on)),
      ...settledBy,
    ],
  })
  return {
    policy: course.instrument,
    status: verdict.status,
    reason: verdict.reason,
    possible: verdict.possible,
    presumed: null,
    pendingDecisions: none,
    inForceFrom: null,
    ceasesOn: null,
    suspendedThrough: null,
    partial: false,
    applicability: null,
    version: null,
    flags: withKnowledge(none, read),
    findings: none,
    assumptions: covered ? stillComplete(coverage, read.on) : none,
    citations: citationsOn(municipality, verdict, read),
    on: times.on,
    asDecidedBy: times.asDecidedBy ?? null,
    knownAt: times.knownAt ?? null,
    portion: null,
    territory: null,
    profileId: municipality.course.setting.newest.profile.id,
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
