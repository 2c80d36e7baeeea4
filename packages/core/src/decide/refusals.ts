import type { Problem } from '../problem/Problem.js'
import type { Register } from '../questions/Register.js'
import type { Day } from '../values/Day.js'
import type { UnderstoodAct } from './readAct.js'
import { aboutCommencements } from './rules/commencements.js'
import { aboutCorrections } from './rules/corrections.js'
import { aboutCoverage } from './rules/coverage.js'
import { aboutDays } from './rules/days.js'
import { aboutEndings } from './rules/endings.js'
import { aboutEventsOfKind } from './rules/eventsOfKind.js'
import { aboutLaterActs } from './rules/laterActs.js'
import { aboutMotions } from './rules/motions.js'
import { aboutNamedEvents } from './rules/namedEvents.js'
import { aboutPolicies } from './rules/policies.js'
import { aboutProfiles } from './rules/profiles.js'
import { aboutResolutions } from './rules/resolutions.js'
import { aboutTargets } from './rules/targets.js'
import type { Rule, Situation } from './rules/Rule.js'

/** What makes no sense in either mode: a correction of nothing, and what else rests on an event that is not there. */
const always: ReadonlyArray<Rule> = [aboutCorrections, aboutNamedEvents]

/** What cannot have happened, which a live command refuses and an import records with a finding (domain §4). */
const live: ReadonlyArray<Rule> = [
  aboutDays,
  aboutCoverage,
  aboutTargets,
  aboutPolicies,
  aboutMotions,
  aboutResolutions,
  aboutProfiles,
  aboutLaterActs,
  aboutEventsOfKind,
  aboutEndings,
  aboutCommencements,
]

/** Everything a command's act is refused for, at once; paths are into the act. */
export const refusalsOf = (
  register: Register,
  acts: ReadonlyArray<UnderstoodAct>,
  at: number,
  { today, mode }: { readonly today: Day; readonly mode: 'live' | 'import' },
): ReadonlyArray<Problem> => {
  const one = acts[at]
  if (one === undefined) return []
  const situation: Situation = { register, one, acts, at, today }
  return [...always, ...(mode === 'live' ? live : [])].flatMap((rule) => rule(situation))
}
