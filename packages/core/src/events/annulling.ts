import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Annuls, Ends, Rank } from '../law/Effect.js'
import type { Ending } from '../law/Ending.js'
import { anyDay } from '../values/edtf.js'
import type { EventId } from '../values/ids.js'
import type { PolicyId, SubjectId } from '../values/SubjectId.js'
import type { NamedEvent } from './AmongActs.js'
import { isAbout } from './isAbout.js'
import type { Reading } from './Kind.js'
import { isAstray } from './namedEvent.js'
import { inPortions, spelledAlike, type Portions } from './Portions.js'
import { doubted, isTooEarly } from './tooEarly.js'

interface Further {
  readonly portions?: Portions | undefined
  readonly reason?: Ending
  /** The policy the annulment says it is about. */
  readonly policy?: PolicyId
  /** Only the body that took what is undone can undo it, or a higher one (R15b). */
  readonly byTaker?: true
  /** What the annulment can name; any act that can be set aside where left out. */
  readonly named?: NamedEvent
}

/**
 * The annulment of an event, told to all that event touched: what it did is silenced from the start, and so is what
 * followed from it; what a void act had ended was never ended (R13). Of portions it is told to their policy alone.
 */
export const annulling = (
  event: Pick<RecordedEvent, 'decidedOn'>,
  act: EventId,
  reading: Pick<Reading, 'base' | 'canBeSetAside' | 'cited' | 'day' | 'profile'>,
  also: Further = {},
): ReadonlyArray<Annuls> =>
  reading.cited
    .filter((one) => one.id === act && (also.named !== undefined || reading.canBeSetAside(one)))
    .flatMap((undone) => {
      const isDoubtful =
        isAstray(also.named ?? anyEvent, also.policy, undone) || isTooEarly(event, undone, reading)
      const portions = leavesSome(undone, also) ? also.portions : undefined
      return toldTo(undone, { ...also, portions }).flatMap((id) =>
        inPortions(reading.base(id), portions).map((common) => ({
          _tag: 'annuls' as const,
          annulled: undone.seq,
          ...(also.reason === undefined ? {} : { reason: also.reason }),
          ...(isDoubtful ? doubted : {}),
          ...(also.policy === undefined ? {} : { upon: also.policy }),
          ...(also.byTaker === true ? { taken: rankOfTaker(undone, reading) } : {}),
          ...common,
        })),
      )
    })

const anyEvent: Pick<NamedEvent, 'kinds'> = {}

/** Whether something is left of an act that is void for some portions: of one that was about no others, nothing is. */
const leavesSome = ({ data }: Pick<RecordedEvent, 'data'>, { portions, policy }: Further): boolean => {
  const { policy: own, portions: done } = data as Pick<Further, 'policy' | 'portions'>
  if (done === undefined || own !== policy || portions === undefined) return true
  const annulled = spelledAlike(portions)
  return !spelledAlike(done).every((one) => annulled.includes(one))
}

/** Portions are portions of the policy they are said of: what the act did to others is not in question (R22). */
const toldTo = (
  { subjects }: Pick<RecordedEvent, 'subjects'>,
  { portions, policy }: Further,
): ReadonlyArray<SubjectId> => {
  const all = subjects.map(({ id }) => id)
  return portions === undefined || policy === undefined || !all.includes(policy) ? all : [policy]
}

/** A body takes up again by resolution what it did by whatever instrument. */
export const rankOfTaker = ({ by }: Pick<RecordedEvent, 'by'>, { profile }: Pick<Reading, 'profile'>): Rank =>
  by === null ? null : profile.rankOfAct.value({ ...by, instrument: 'resolution' })

/**
 * Where the act named is that of another policy, or none that can be set aside, what was undone may be this one: from the
 * start, or on any day since.
 */
export const endedPerhaps = (
  act: EventId,
  reason: Ending,
  reading: Pick<Reading, 'base' | 'canBeSetAside' | 'cited'>,
  { policy, portions }: { readonly policy: PolicyId; readonly portions?: Portions | undefined },
): ReadonlyArray<Ends> =>
  reading.cited.some((other) => other.id === act && !(isAbout(policy, other) && reading.canBeSetAside(other)))
    ? inPortions(reading.base(policy), portions).map((common) => ({
        _tag: 'ends',
        when: { _tag: 'unknown', field: '/data', bounds: anyDay, why: 'effect-unknown' },
        reason,
        ...doubted,
        ...common,
      }))
    : []
