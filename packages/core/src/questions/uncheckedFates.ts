import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { AuthorityRevoked, conferredWord } from '../events/AuthorityRevoked.js'
import type { DataOfKind } from '../events/Kind.js'
import { MunicipalityAmalgamated } from '../events/MunicipalityAmalgamated.js'
import type { Axes } from '../timeline/Axes.js'
import { daysOf } from '../values/UncertainDate.js'
import type { Studied } from './Studied.js'
import { profileOf, unchecked, type UncheckedRule } from './UncheckedRule.js'

const none: ReadonlyArray<never> = []

/** What becomes of policies, where neither the act nor the conferral of the power says; a rule that says nothing is none. */
export const uncheckedFates = (
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
