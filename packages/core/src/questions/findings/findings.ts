import * as E from 'fp-ts/lib/Either.js'
import { problem, type Problem } from '../../problem/Problem.js'
import { unknownMembers, type Members } from '../../problem/unknownMembers.js'
import type { CivilDate } from '../../values/CivilDate.js'
import type { SubjectId } from '../../values/SubjectId.js'
import { lookFrom, type LookTimes } from '../lookFrom.js'
import type { Register } from '../Register.js'
import { adjudications } from './adjudications.js'
import { afterTheEnd } from './afterTheEnd.js'
import { attestations } from './attestations.js'
import { authority } from './authority.js'
import { beforeTheirCause } from './beforeTheirCause.js'
import { calledOff } from './calledOff.js'
import { causes } from './causes.js'
import { claims } from './claims.js'
import type { FindingKind } from './codes.js'
import { commencements } from './commencements.js'
import { conditions } from './conditions.js'
import { days } from './days.js'
import { disproved } from './disproved.js'
import { directions } from './directions.js'
import { erasures } from './erasures.js'
import { executive } from './executive.js'
import { expiries } from './expiries.js'
import { farAhead } from './farAhead.js'
import { farFromRecording } from './farFromRecording.js'
import type { Finding } from './Finding.js'
import { gaps } from './gaps.js'
import { givenIds } from './givenIds.js'
import { impossible } from './impossible.js'
import { lapses } from './lapses.js'
import type { Finder } from './Look.js'
import { meetings } from './meetings.js'
import { motions } from './motions.js'
import { municipality } from './municipality.js'
import { notices } from './notices.js'
import { numbers } from './numbers.js'
import { outcomes } from './outcomes.js'
import { overlaps } from './overlaps.js'
import { persons } from './persons.js'
import { policies } from './policies.js'
import { powers } from './powers.js'
import { publications } from './publications.js'
import { readings } from './readings.js'
import { problemsOfKinds } from './readKinds.js'
import { recordedTwice } from './recordedTwice.js'
import { replacingThemselves } from './replacingThemselves.js'
import { reinstatements } from './reinstatements.js'
import { reversals } from './reversals.js'
import { reversed } from './reversedDays.js'
import { revivals } from './revivals.js'
import { reviews } from './reviews.js'
import { sameActs } from './sameActs.js'
import { settledMotions } from './settledMotions.js'
import { sittings } from './sittings.js'
import { sunsets } from './sunsets.js'
import { suspensions } from './suspensions.js'
import { undoneAgain } from './undoneAgain.js'
import { undoing } from './undoing.js'
import { reconsiderations } from './reconsiderations.js'
import { versionsAgain } from './versionsAgain.js'
import { unawaitedConditions } from './unawaitedConditions.js'
import { unknownTargets } from './unknownTargets.js'
import { unread } from './unread.js'
import { wordsOfDays } from './wordsOfDays.js'
import { votes } from './votes.js'

/** Which findings are wanted; everything where nothing is said. */
export interface FindingsQuestion extends LookTimes {
  /** Codes; `not-stated` stands for all of that family. */
  readonly kinds?: ReadonlyArray<FindingKind>
  readonly subject?: SubjectId
}

const members: Members<FindingsQuestion> = { on: true, knownAt: true, kinds: true, subject: true }

const finders: ReadonlyArray<Finder> = [
  policies,
  unread,
  days,
  reversed,
  wordsOfDays,
  claims,
  causes,
  beforeTheirCause,
  authority,
  overlaps,
  impossible,
  municipality,
  givenIds,
  recordedTwice,
  undoing,
  undoneAgain,
  executive,
  sameActs,
  adjudications,
  powers,
  conditions,
  calledOff,
  commencements,
  publications,
  expiries,
  lapses,
  afterTheEnd,
  reinstatements,
  revivals,
  suspensions,
  sunsets,
  outcomes,
  settledMotions,
  sittings,
  motions,
  directions,
  reviews,
  meetings,
  numbers,
  reversals,
  notices,
  votes,
  persons,
  erasures,
  attestations,
  disproved,
  unawaitedConditions,
  unknownTargets,
  farFromRecording,
  farAhead,
  versionsAgain,
  replacingThemselves,
  readings,
  reconsiderations,
  gaps,
]

/**
 * What a person should know about the record: contradictions first, then doubts, then gaps. A finding changes no
 * answer; it says what would settle it.
 */
export const findings =
  (register: Register, today: CivilDate) =>
  (question: FindingsQuestion = {}): E.Either<ReadonlyArray<Problem>, ReadonlyArray<Finding>> => {
    const strange = unknownMembers(members, question)
    if (strange.length > 0) return E.left(strange)
    const unknown = [
      ...problemsOfKinds(register.book.catalogue, question.kinds),
      ...problemsOfSubject(register, question.subject),
    ]
    const look = lookFrom(register, today, question)
    if (E.isLeft(look) || unknown.length > 0)
      return E.left([...unknown, ...(E.isLeft(look) ? look.left : [])])
    const found = withoutRepeats(toldOnce(finders.flatMap((finder) => finder(look.right))))
    return E.right(found.filter((one) => isWanted(one, question)).toSorted((a, b) => weight(a) - weight(b)))
  }

/** No findings in what nobody recorded would read as if all were well with it. */
const problemsOfSubject = ({ book }: Register, subject: SubjectId | undefined): ReadonlyArray<Problem> =>
  subject === undefined || book.lastListing(subject) !== -1
    ? []
    : [
        problem(
          'subject-unknown',
          '/subject',
          `Nothing is recorded of ${subject}, so there is nothing to find in it.`,
        ),
      ]

const isWanted = ({ code, subject }: Finding, question: FindingsQuestion): boolean =>
  (question.kinds === undefined ||
    question.kinds.some((kind) => code === kind || code.startsWith(`${kind}:`))) &&
  (question.subject === undefined || question.subject === subject)

const weight = ({ severity }: Finding): number => ['conflict', 'doubt', 'gap'].indexOf(severity)

/** What was recorded twice, and is told of for what that does, is not told of again. */
const toldOnce = (all: ReadonlyArray<Finding>): ReadonlyArray<Finding> =>
  all.filter(
    (one) =>
      one.code !== 'recorded-twice' ||
      !all.some((other) => other !== one && one.events.every((event) => other.events.includes(event))),
  )

/**
 * An event that is not understood shows in each policy it lists; two findings with one code, subject and events are
 * one.
 */
const withoutRepeats = (all: ReadonlyArray<Finding>): ReadonlyArray<Finding> => [
  ...new Map(all.map((one) => [`${one.code} ${one.subject ?? ''} ${one.events.join(' ')}`, one])).values(),
]
