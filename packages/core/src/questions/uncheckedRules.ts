import type { ReadEvent } from '../catalogue/readEvent.js'
import { AuthorityRevoked, conferredWord } from '../events/AuthorityRevoked.js'
import type { Commencement } from '../events/Commencement.js'
import type { DataOfKind } from '../events/Kind.js'
import { LapsedByLaw } from '../events/LapsedByLaw.js'
import { MunicipalityAmalgamated } from '../events/MunicipalityAmalgamated.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Profile, Provision } from '../profiles/Profile.js'
import type { Axes } from '../timeline/Axes.js'
import type { Verdict } from '../timeline/verdict.js'
import { daysOf } from '../values/UncertainDate.js'
import type { Studied } from './Studied.js'

/** A rule of a profile that nobody checked, and what follows it. */
export interface UncheckedRule {
  readonly what: string
  readonly profile: Profile
  readonly source: string
}

const none: ReadonlyArray<never> = []

/** The rules of profiles an answer rests on that nobody checked against the law in force. */
export const uncheckedRules = (
  studied: Studied,
  verdict: Verdict,
  axes: Axes,
): ReadonlyArray<UncheckedRule> => [
  ...ofRanks(studied),
  ...ofCommencement(studied, verdict),
  ...ofLapses(studied, verdict),
  ...studied.eventsOfAll().flatMap((one) => ofAll(one, studied, axes)),
]

const unchecked = <A>(
  what: string,
  profile: Profile,
  provision: Provision<A> | undefined,
): ReadonlyArray<UncheckedRule> =>
  provision === undefined || provision.checked ? none : [{ what, profile, source: provision.source }]

/** The profile an event was read by: that of the day of its act, else the newest. */
const profileOf = ({ decidedOn }: RecordedEvent, { course }: Studied): Profile => {
  const { setting } = course
  return decidedOn === null
    ? setting.newestProfile
    : setting.profileOn(daysOf(decidedOn, setting.hemisphere).latest)
}

const ofRanks = ({ course }: Studied): ReadonlyArray<UncheckedRule> => {
  const { newestProfile } = course.setting
  return course.ends.some(({ target }) => target === course.instrument)
    ? unchecked('Who may end what', newestProfile, newestProfile.rankOfKind)
    : none
}

/** An enactment that fixes no day starts when the law of the place says. */
const ofCommencement = (
  studied: Studied,
  { begin, decided, relied }: Verdict,
): ReadonlyArray<UncheckedRule> => {
  const { instrument, begins, setting } = studied.course
  const { newestProfile } = setting
  const then = decided === null ? newestProfile : setting.profileOn(decided.latest)
  // Few profiles say; of all others the enactment need not be read again.
  if (then.commencement === undefined && newestProfile.commencement === undefined) return none
  const start = begin ?? begins.find(({ target, mode }) => target === instrument && mode === 'first')
  if (start === undefined || !relied.includes(start.event)) return none
  const event = studied.eventOf(start.event)
  const { commencement } = (event?.data ?? {}) as { readonly commencement?: Commencement }
  if (event === undefined || commencement?.rule !== 'asLawProvides') return none
  const profile = profileOf(event, studied)
  return unchecked('When it came into force', profile, profile.commencement)
}

const ofLapses = (studied: Studied, { end, relied }: Verdict): ReadonlyArray<UncheckedRule> =>
  studied.course.limitations.flatMap((limit) => {
    if (limit.reason !== 'lapsed-by-law' || limit.lastDay === null) return none
    if (end === null && !relied.includes(limit.event)) return none
    const event = studied.eventOf(limit.event)
    if (event?.type !== LapsedByLaw.type) return none
    const profile = profileOf(event, studied)
    const { rule } = event.data as DataOfKind<typeof LapsedByLaw>
    return unchecked(`That it lapses by ${rule}`, profile, profile.lapses?.[rule])
  })

/** What becomes of policies, where neither the act nor the conferral of the power says; a rule that says nothing is none. */
const ofAll = (
  { event, kind }: ReadEvent,
  studied: Studied,
  { on, decidedBy }: Axes,
): ReadonlyArray<UncheckedRule> => {
  if (kind === null || event.decidedOn === null) return none
  const { hemisphere } = studied.course.setting
  const profile = profileOf(event, studied)
  const { effectiveOn } = event.data as Pick<DataOfKind<typeof AuthorityRevoked>, 'effectiveOn'>
  const from = daysOf(effectiveOn ?? event.decidedOn, hemisphere).earliest
  if (from > on || daysOf(event.decidedOn, hemisphere).earliest > decidedBy) return none
  if (kind.type === MunicipalityAmalgamated.type) {
    const { continuity } = event.data as DataOfKind<typeof MunicipalityAmalgamated>
    return continuity === undefined && profile.onAmalgamation?.value !== 'unknown'
      ? unchecked('What becomes of it on the amalgamation', profile, profile.onAmalgamation)
      : none
  }
  if (kind.type !== AuthorityRevoked.type) return none
  const { authority, onRevocation } = event.data as DataOfKind<typeof AuthorityRevoked>
  const { begins, instrument } = studied.course
  const isUnder = begins.some(({ target, under }) => target === instrument && under === authority)
  if (!isUnder || onRevocation !== undefined || profile.onRevocation.value === 'unknown') return none
  return conferredWord(citedBy(event, studied)) === undefined
    ? unchecked('What becomes of it when its power is revoked', profile, profile.onRevocation)
    : none
}

const citedBy = ({ cites, causedBy }: RecordedEvent, studied: Studied): ReadonlyArray<RecordedEvent> =>
  studied
    .eventsOfAll()
    .map(({ event }) => event)
    .filter(({ id }) => cites.includes(id) || causedBy.includes(id))
