import * as E from 'fp-ts/lib/Either.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { DirectionFulfilled } from '../events/DirectionFulfilled.js'
import { DirectionIssued } from '../events/DirectionIssued.js'
import type { DataOfKind } from '../events/Kind.js'
import type { Problem } from '../problem/Problem.js'
import { unknownMembers, type Members } from '../problem/unknownMembers.js'
import type { CitedEvent } from '../record/Book.js'
import type { Begins } from '../law/Effect.js'
import { earliestIn } from '../timeline/earliest.js'
import { fatesOf, fatesOfDirection, type Fate } from '../timeline/fatesOf.js'
import { makingsOf } from '../timeline/makings.js'
import type { Dated } from '../timeline/Timed.js'
import type { CivilDate } from '../values/CivilDate.js'
import { theMunicipality, type PolicyId, type ResolutionId } from '../values/SubjectId.js'
import { daysOf, type UncertainDate } from '../values/UncertainDate.js'
import { dueState, type DueState } from './dueState.js'
import type { Look } from './findings/Look.js'
import { ofType } from './findings/ofType.js'
import { isOver } from './isOver.js'
import { lookFrom, type LookTimes } from './lookFrom.js'
import type { Register } from './Register.js'

/** A direction of council that nothing on record says was carried out. */
export interface OutstandingDirection {
  readonly resolution: ResolutionId
  /** Which of the directions of the resolution. */
  readonly key: string
  readonly addressee: string
  readonly task: string
  /** By when, where that was said. */
  readonly due: UncertainDate | null
  readonly state: DueState | null
  readonly event: CitedEvent
}

type Issued = RecordedEvent<DataOfKind<typeof DirectionIssued>>

const members: Members<LookTimes> = { on: true, knownAt: true }

/** The directions issued by a day and not carried out by then, of resolutions that stand. */
export const directionsOutstanding =
  (register: Register, today: CivilDate) =>
  (times: LookTimes = {}): E.Either<ReadonlyArray<Problem>, ReadonlyArray<OutstandingDirection>> => {
    const strange = unknownMembers(members, times)
    if (strange.length > 0) return E.left(strange)
    const read = lookFrom(register, today, times)
    if (E.isLeft(read)) return read
    const look = read.right
    const { hemisphere } = register.study(theMunicipality, look.horizon).course.setting
    return E.right(
      outstandingIn(look).map(({ seq, data }) => ({
        resolution: data.resolution,
        key: data.key,
        addressee: data.addressee,
        task: data.task,
        due: data.due ?? null,
        state: data.due === undefined ? null : dueState(daysOf(data.due, hemisphere), look.on),
        event: register.book.cited(seq),
      })),
    )
  }

/** The same where the record has been read, as the events that issued them. */
export const outstandingIn = (look: Look): ReadonlyArray<Issued> => {
  const { register, horizon, events, on, knownOn } = look
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  const byThen = ({ decidedOn }: RecordedEvent): boolean =>
    decidedOn === null || daysOf(decidedOn, hemisphere).earliest <= on
  const fulfilled = new Set(
    ofType(events, DirectionFulfilled)
      .filter((event) => byThen(event) && isMadeByThen(look, event.data.policy))
      .map(({ data }) => nameOf(data.resolution, data.key)),
  )
  return ofType(events, DirectionIssued).filter((issued) => {
    const { resolution, key } = issued.data
    if (fulfilled.has(nameOf(resolution, key)) || !byThen(issued)) return false
    const studied = register.study(resolution, horizon)
    // Nobody has to carry out what was rescinded, or vetoed by then.
    return (
      !isOver(studied.verdictOn({ on, decidedBy: Infinity, knownOn })) &&
      mayStand(fatesOfDirection(studied.course, issued.seq, resolution, { on, decidedBy: on, knownOn }))
    )
  })
}

/**
 * Whether a policy, where one is said to fulfil a direction, can have been made by the day asked about: a void one
 * fulfils nothing.
 */
const isMadeByThen = ({ register, horizon, on, knownOn }: Look, policy: PolicyId | undefined): boolean => {
  if (policy === undefined) return true
  const { course } = register.study(policy, horizon)
  const makings = makingsOf(policy, course)
  const isBefore = ({ decided }: Dated<Begins>): boolean =>
    decided === null || (earliestIn(course, decided) ?? -Infinity) <= on
  const axes = { on, decidedBy: Infinity, knownOn }
  return (
    makings.length === 0 ||
    (makings.some(isBefore) && makings.some(({ event }) => mayStand(fatesOf(course, event, axes))))
  )
}

/** Of what nobody can say what became of it, it may stand. */
const mayStand = (fates: ReadonlySet<Fate> | null): boolean =>
  fates === null || fates.size === 0 || fates.has('stands') || fates.has('held')

/** A direction has a name among those of its resolution. */
const nameOf = (resolution: ResolutionId, key: string): string => `${resolution} ${key}`
