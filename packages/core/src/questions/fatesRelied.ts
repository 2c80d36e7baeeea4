import { payloadOf } from '../catalogue/payloadOf.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { AuthorityRevoked, conferredWord } from '../events/AuthorityRevoked.js'
import { inNewestShape } from '../events/earlierVersion.js'
import { MunicipalityAmalgamated } from '../events/MunicipalityAmalgamated.js'
import type { Axes } from '../timeline/Axes.js'
import { daysOf } from '../values/UncertainDate.js'
import type { Studied } from './Studied.js'
import { readBy, ruleIn, type RuleRelied } from './RuleRelied.js'

const none: ReadonlyArray<never> = []

/** What becomes of policies, where neither the act nor the conferral of the power says; a rule that says nothing is none. */
export const fatesRelied = (
  entry: ReadEvent,
  studied: Studied,
  { on, decidedBy }: Axes,
): ReadonlyArray<RuleRelied> => {
  const { event } = entry
  const amalgamation = payloadOf(MunicipalityAmalgamated, entry)
  const revocation = payloadOf(AuthorityRevoked, entry)
  const fate = amalgamation ?? revocation
  if (fate === undefined || event.decidedOn === null) return none
  const { hemisphere } = studied.course.setting
  const laws = readBy(entry, studied)
  const from = daysOf(fate.effectiveOn ?? event.decidedOn, hemisphere).earliest
  if (from > on || daysOf(event.decidedOn, hemisphere).earliest > decidedBy) return none
  if (amalgamation !== undefined)
    return amalgamation.continuity === undefined
      ? laws.flatMap((under) =>
          under.profile.onAmalgamation?.value === 'unknown'
            ? none
            : ruleIn('What becomes of it on the amalgamation', under, under.profile.onAmalgamation),
        )
      : none
  if (revocation === undefined) return none
  const { authority, onRevocation } = revocation
  const { begins, instrument } = studied.course
  const isUnder = begins.some(({ target, under }) => target === instrument && under === authority)
  if (!isUnder || onRevocation !== undefined) return none
  const telling = laws.filter(({ profile }) => profile.onRevocation.value !== 'unknown')
  if (telling.length === 0 || conferredWord(citedBy(event, studied)) !== undefined) return none
  return telling.flatMap((under) =>
    ruleIn('What becomes of it when its power is revoked', under, under.profile.onRevocation),
  )
}

const citedBy = ({ cites, causedBy }: RecordedEvent, studied: Studied): ReadonlyArray<RecordedEvent> =>
  studied
    .eventsOfAll()
    .filter(({ event: { id } }) => cites.includes(id) || causedBy.includes(id))
    .map(({ event, kind }) => (kind === null ? event : inNewestShape(kind, event)))
