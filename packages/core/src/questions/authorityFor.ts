import * as E from 'fp-ts/lib/Either.js'
import { payloadOf } from '../catalogue/payloadOf.js'
import { AuthorityConferred } from '../events/AuthorityConferred.js'
import { PolicyEnacted } from '../events/PolicyEnacted.js'
import type { Problem } from '../problem/Problem.js'
import type { Horizon } from '../record/KnownAt.js'
import type { Actor } from '../values/Actor.js'
import type { CivilDate } from '../values/CivilDate.js'
import type { Day } from '../values/Day.js'
import type { EventId } from '../values/ids.js'
import {
  isAuthorityId,
  isResolutionId,
  type AuthorityId,
  type ResolutionId,
  type SubjectId,
} from '../values/SubjectId.js'
import { verdictOn } from '../timeline/verdict.js'
import type { Register } from './Register.js'
import { readTimes } from './readTimes.js'
import type { Times } from './Times.js'

/** A power on record for an act. */
export interface PowerFound {
  readonly authority: AuthorityId
  readonly office: string
  readonly identifiers: ReadonlyArray<string>
  /** Whether it was in force when the policy was decided; later loss of it is another matter (R15). */
  readonly whenEnacted: 'in-force' | 'not-in-force' | 'undetermined'
  /** Whether it is in force on the day asked about. */
  readonly onTheDay: 'in-force' | 'not-in-force' | 'undetermined'
  readonly event: EventId
}

/** On whose authority a policy rests. */
export interface AuthorityAnswer {
  readonly policy: SubjectId
  /** Who enacted it, and by what; null where the record does not say. */
  readonly by: Actor | null
  /** The resolutions it is a consequence of. */
  readonly resolutions: ReadonlyArray<ResolutionId>
  /** The powers the enactment names, else those conferred on the office that acted. */
  readonly powers: ReadonlyArray<PowerFound>
  /** Whether the enactment names them. */
  readonly named: boolean
  /** The enactment; null where none is on record (an imported policy). */
  readonly enactment: EventId | null
}

/**
 * On whose authority a policy rests: who enacted it, by which resolution, under which power, and whether that stood.
 */
export const authorityFor =
  (register: Register, today: CivilDate) =>
  (policy: SubjectId, times: Times): E.Either<ReadonlyArray<Problem>, AuthorityAnswer> => {
    const read = readTimes(register, today, times)
    return E.isLeft(read) ? read : E.right(authorityAt(register, policy, read.right.horizon, read.right))
  }

/** The same with times read. */
export const authorityAt = (
  register: Register,
  policy: SubjectId,
  horizon: Horizon,
  times: { readonly on: Day; readonly knownOn: Day },
): AuthorityAnswer => {
  const studied = register.study(policy, horizon)
  const { course } = studied
  const enacting = studied.events().find((entry) => payloadOf(PolicyEnacted, entry)?.policy === policy)
  if (enacting === undefined)
    return { policy, by: null, resolutions: [], powers: [], named: false, enactment: null }
  const enactment = enacting.event
  const begin = course.begins.find((one) => one.event === enactment.seq)
  const decided =
    begin === undefined
      ? null
      : verdictOn(course, { on: times.on, decidedBy: Infinity, knownOn: times.knownOn }).decided
  const named = payloadOf(PolicyEnacted, enacting)?.authority
  const candidates = named === undefined ? conferredOn(register, enactment.by) : [named]
  return {
    policy,
    by: enactment.by,
    resolutions: enactment.causedBy.flatMap((id) => register.book.links().actsOf(id).filter(isResolutionId)),
    powers: candidates.flatMap((authority) =>
      powerFound(register, authority, horizon, decided?.latest ?? times.on, times),
    ),
    named: named !== undefined,
    enactment: enactment.id,
  }
}

/** Powers conferred on the office that acted, where the enactment names none. */
const conferredOn = (register: Register, by: Actor | null): ReadonlyArray<AuthorityId> => {
  const office = by?.office
  if (office === undefined) return []
  const { book } = register
  const isConferralOn = (id: EventId): boolean => {
    const entry = book.at(book.seqOf(id) ?? -1)
    return entry !== undefined && payloadOf(AuthorityConferred, entry)?.grantee.office === office
  }
  return book
    .subjects()
    .filter(
      (subject): subject is AuthorityId =>
        isAuthorityId(subject) &&
        book.links().listingOfType(subject, AuthorityConferred.type).some(isConferralOn),
    )
}

const powerFound = (
  register: Register,
  authority: AuthorityId,
  horizon: Horizon,
  enactedOn: Day,
  { on, knownOn }: { readonly on: Day; readonly knownOn: Day },
): ReadonlyArray<PowerFound> => {
  const studied = register.study(authority, horizon)
  const { course } = studied
  const conferral = studied.events().find(({ kind }) => kind?.type === AuthorityConferred.type)
  const conferred = conferral === undefined ? undefined : payloadOf(AuthorityConferred, conferral)
  if (conferral === undefined || conferred === undefined) return []
  const { grantee, identifiers } = conferred
  const statusOn = (day: Day): PowerFound['whenEnacted'] =>
    verdictOn(course, { on: day, decidedBy: Infinity, knownOn }).status
  return [
    {
      authority,
      office: grantee.office,
      identifiers: (identifiers ?? []).map(({ text }) => text),
      whenEnacted: statusOn(enactedOn),
      onTheDay: statusOn(on),
      event: conferral.event.id,
    },
  ]
}
