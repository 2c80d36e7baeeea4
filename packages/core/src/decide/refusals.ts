import { aboutCommencements } from './rules/commencements.js'
import { aboutConditions } from './rules/conditions.js'
import { aboutCorrections } from './rules/corrections.js'
import { aboutCoverage } from './rules/coverage.js'
import { aboutDays } from './rules/days.js'
import { aboutEndings } from './rules/endings.js'
import { aboutErasures } from './rules/erasures.js'
import { aboutEventsOfKind } from './rules/eventsOfKind.js'
import { aboutExecutive } from './rules/executive.js'
import { aboutExtensions } from './rules/extensions.js'
import { aboutGivenIds } from './rules/givenIds.js'
import { aboutLaterActs } from './rules/laterActs.js'
import { aboutLifting } from './rules/lifting.js'
import { aboutLimits } from './rules/limits.js'
import { aboutMeetings } from './rules/meetings.js'
import { aboutMotions } from './rules/motions.js'
import { aboutNamedEvents } from './rules/namedEvents.js'
import { aboutMunicipality } from './rules/municipality.js'
import { aboutPersons } from './rules/persons.js'
import { aboutPolicies } from './rules/policies.js'
import { aboutPowers } from './rules/powers.js'
import { aboutProfiles } from './rules/profiles.js'
import { aboutReinstatements } from './rules/reinstatements.js'
import { aboutResolutions } from './rules/resolutions.js'
import { aboutReversedDays } from './rules/reversedDays.js'
import { aboutRevivals } from './rules/revivals.js'
import { aboutSameActs } from './rules/sameActs.js'
import { aboutSettlements } from './rules/settlements.js'
import { aboutSunsets } from './rules/sunsets.js'
import { aboutTargets } from './rules/targets.js'
import { aboutUndoing } from './rules/undoing.js'
import { aboutUndoneBefore } from './rules/undoneBefore.js'
import type { Rule } from './rules/Rule.js'

const live: ReadonlyArray<Rule> = [
  aboutDays,
  aboutReversedDays,
  aboutCoverage,
  aboutTargets,
  aboutPolicies,
  aboutMunicipality,
  aboutMeetings,
  aboutMotions,
  aboutResolutions,
  aboutProfiles,
  aboutGivenIds,
  aboutPersons,
  aboutErasures,
  aboutLaterActs,
  aboutEventsOfKind,
  aboutEndings,
  aboutLimits,
  aboutLifting,
  aboutReinstatements,
  aboutRevivals,
  aboutCommencements,
  aboutConditions,
  aboutUndoing,
  aboutUndoneBefore,
  aboutExecutive,
  aboutPowers,
  aboutSameActs,
  aboutExtensions,
  aboutSunsets,
]

/** What makes no sense in either mode: a correction of nothing, and what else rests on an event that is not there. */
export const senseless: Rule = (situation) => [...aboutCorrections(situation), ...aboutNamedEvents(situation)]

/** What cannot have happened, which a live command refuses and an import records with a finding (domain §4). */
export const impossible: Rule = (situation) => live.flatMap((rule) => rule(situation))

/** The same of an act about to be recorded: what it settles is looked at as it stands now, and never again. */
export const impossibleNow: Rule = (situation) => [...impossible(situation), ...aboutSettlements(situation)]
