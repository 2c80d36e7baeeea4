import { profilesOn, notAfter } from '../effects/profilesOf.js'
import { payloadOf } from '../catalogue/payloadOf.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { rankOfTaker } from '../events/annulling.js'
import { AuthorityConferred } from '../events/AuthorityConferred.js'
import { AuthorityRevoked } from '../events/AuthorityRevoked.js'
import { AuthorityVaried } from '../events/AuthorityVaried.js'
import { ResolutionReconsidered } from '../events/ResolutionReconsidered.js'
import type { Profile } from '../profiles/Profile.js'
import type { Horizon } from '../record/KnownAt.js'
import { isBelowGivers } from '../law/belowGivers.js'
import { hasPower } from '../law/power.js'
import type { Actor } from '../values/Actor.js'
import type { Day } from '../values/Day.js'
import { anyDay } from '../values/edtf.js'
import { AuthorityId, theMunicipality } from '../values/SubjectId.js'
import { daysOf } from '../values/UncertainDate.js'
import { namedAct, type ActOnActs } from './actedOn.js'
import type { Register } from './Register.js'

/** An act upon another, with who did it. */
export interface ActBy extends ActOnActs {
  readonly by?: RecordedEvent['by'] | undefined
}

interface Looking {
  readonly register: Register
  readonly horizon: Horizon
  readonly today: Day
}

/**
 * Whether a power is varied or revoked by whoever ranks below all who conferred it (R15b). Where it is not known which
 * law the act is under, it is so under each.
 */
export const isBelowGiver = (looking: Looking, { type, data, by, decidedOn }: ActBy): boolean => {
  const { authority } = data
  if (type !== AuthorityRevoked.type && type !== AuthorityVaried.type) return false
  if (by === null || by === undefined || !AuthorityId.is(authority)) return false
  const givers = looking.register
    .study(authority, looking.horizon)
    .events()
    .flatMap((one) => (payloadOf(AuthorityConferred, one)?.authority === authority ? [one.event.by] : []))
  return (
    givers.length > 0 &&
    underEachLaw(looking, decidedOn, ({ rankOfAct: { value: rankOf } }) =>
      isBelowGivers(
        rankOf(by),
        givers.map((giver) => (giver === null ? null : rankOf(giver))),
      ),
    )
  )
}

/**
 * Whether a vote is taken up again by whoever ranks below the body that took it: it is not reconsidered then (R15b).
 */
export const isBelowTaker = (looking: Looking, act: ActBy): boolean => {
  const { by } = act
  const vote = voteTakenUp(looking, act)
  return (
    vote !== null &&
    by !== null &&
    by !== undefined &&
    underEachLaw(
      looking,
      act.decidedOn,
      (profile) => hasPower(profile.rankOfAct.value(by), rankOfTaker(vote, { profile })) === 'none',
    )
  )
}

/**
 * The body that took a vote another body takes up again; null where it is not known to be another, or may be part of
 * it.
 */
export const takenByAnother = (looking: Looking, act: ActBy): Actor | null => {
  const { by, decidedOn } = act
  if (by === null || by === undefined || by.body === 'other') return null
  const vote = voteTakenUp(looking, act)
  if (vote === null || vote.by === null || vote.by.body === by.body) return null
  return underEachLaw(looking, decidedOn, (profile) => rankOfTaker(vote, { profile }) !== null)
    ? vote.by
    : null
}

const voteTakenUp = ({ register, horizon }: Looking, act: ActBy): RecordedEvent | null =>
  act.type === ResolutionReconsidered.type ? (namedAct(register, horizon, act)?.event ?? null) : null

const underEachLaw = (
  { register, horizon, today }: Looking,
  decidedOn: ActBy['decidedOn'],
  isSo: (profile: Profile) => boolean,
): boolean => {
  const { setting } = register.study(theMunicipality, horizon).course
  const decided =
    decidedOn === undefined || decidedOn === null ? anyDay : daysOf(decidedOn, setting.hemisphere)
  return profilesOn(notAfter(decided, today), setting).every(({ profile }) => isSo(profile))
}
