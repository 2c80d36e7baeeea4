import * as E from 'fp-ts/lib/Either.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { DirectionFulfilled } from '../events/DirectionFulfilled.js'
import { DirectionIssued } from '../events/DirectionIssued.js'
import type { DataOfKind } from '../events/Kind.js'
import type { Problem } from '../problem/Problem.js'
import { unknownMembers, type Members } from '../problem/unknownMembers.js'
import type { CitedEvent } from '../record/Book.js'
import type { CivilDate } from '../values/CivilDate.js'
import { theMunicipality, type ResolutionId } from '../values/SubjectId.js'
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
export const outstandingIn = ({ register, horizon, events, on, knownOn }: Look): ReadonlyArray<Issued> => {
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  const byThen = ({ decidedOn }: RecordedEvent): boolean =>
    decidedOn === null || daysOf(decidedOn, hemisphere).earliest <= on
  const fulfilled = fulfilledIn(events, byThen)
  return ofType(events, DirectionIssued).filter((issued) => {
    const { resolution, key } = issued.data
    if (fulfilled.has(nameOf(resolution, key)) || !byThen(issued)) return false
    // Nobody has to carry out what was rescinded.
    return !isOver(register.study(resolution, horizon).verdictOn({ on, decidedBy: Infinity, knownOn }))
  })
}

const fulfilledIn = (
  events: ReadonlyArray<ReadEvent>,
  byThen: (event: RecordedEvent) => boolean,
): ReadonlySet<string> =>
  new Set(
    ofType(events, DirectionFulfilled)
      .filter(byThen)
      .map(({ data }) => nameOf(data.resolution, data.key)),
  )

/** A direction has a name among those of its resolution. */
const nameOf = (resolution: ResolutionId, key: string): string => `${resolution} ${key}`
