import type { ReadEvent } from '../../catalogue/readEvent.js'
import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import type { IntendedEffect } from '../../events/IntendedEffect.js'
import type { DataOfKind } from '../../events/Kind.js'
import { MotionAmended } from '../../events/MotionAmended.js'
import { MotionMoved } from '../../events/MotionMoved.js'
import { MotionProposed } from '../../events/MotionProposed.js'
import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import { ResolutionReconsidered } from '../../events/ResolutionReconsidered.js'
import { lastSaid } from '../../timeline/lastSaid.js'
import type { Day } from '../../values/Day.js'
import type { Bounds, Hemisphere } from '../../values/edtf.js'
import { gather } from '../../values/gather.js'
import type { MotionId } from '../../values/SubjectId.js'
import { daysOf } from '../../values/UncertainDate.js'
import type { Finding } from './Finding.js'
import { ofType } from './ofType.js'

/**
 * What resolutions were to bring and no event did. A resolution acts through the events it causes (domain §4), so
 * nothing changed as far as the record goes; whoever relies on an answer should know that it may only not have been
 * recorded. `eventsOf` gives at least the known events of some kinds, with those it gave before; `by` is the last day on
 * which a resolution counts as passed.
 */
export const unfollowed = (
  eventsOf: (types: ReadonlySet<string>, before?: ReadonlyArray<ReadEvent>) => ReadonlyArray<ReadEvent>,
  hemisphere: Hemisphere,
  by: Day = Infinity,
): ReadonlyArray<Finding> => {
  const events = eventsOf(ofMotions)
  const passed = ofType(events, ResolutionPassed).filter(
    ({ decidedOn }) => decidedOn === null || daysOf(decidedOn, hemisphere).earliest <= by,
  )
  if (passed.length === 0) return []
  const takenUp = new Set(ofType(events, ResolutionReconsidered).map(({ data }) => data.target))
  const intended = intendedByMotion(events, hemisphere)
  const awaited = passed
    .filter(({ id }) => !takenUp.has(id))
    .flatMap((passage) =>
      (intended.get(passage.data.motion) ?? []).map((one) => ({
        one,
        passage,
        key: keyOf(one.act, one.policy),
      })),
    )
  if (awaited.length === 0) return []
  const acts = new Set<string>(awaited.map(({ one }) => one.act))
  const done = doneAs(new Set(awaited.map(({ key }) => key)), eventsOf(acts, events))
  return awaited
    .filter(({ passage, key }) => done.get(key)?.some((entry) => isOf(entry, passage, hemisphere)) !== true)
    .map(({ one, passage }): Finding => ({
      code: 'effect-not-recorded',
      severity: 'gap',
      subject: one.policy,
      sentence: `A resolution passed that was to bring ${one.act} for ${one.policy}; no such event is on record, so nothing changed.`,
      events: [passage.id],
      settledBy: `Recording ${one.act}, caused by the resolution; correcting what the motion was to do, if it was something else.`,
    }))
}

/** The kinds that say what passed, and what it was to bring. */
const ofMotions: ReadonlySet<string> = new Set(
  [MotionProposed, MotionMoved, MotionAmended, ResolutionPassed, ResolutionReconsidered].map(
    ({ type }) => type,
  ),
)

/** What motions were to do: as each was amended last (R4), else as it was proposed and moved. */
const intendedByMotion = (
  events: ReadonlyArray<ReadEvent>,
  hemisphere: Hemisphere,
): ReadonlyMap<MotionId | undefined, ReadonlyArray<IntendedEffect>> => {
  const intended = new Map<MotionId | undefined, ReadonlyArray<IntendedEffect>>()
  for (const { data } of [...ofType(events, MotionProposed), ...ofType(events, MotionMoved)])
    intended.set(data.motion, [...(intended.get(data.motion) ?? []), ...(data.intendedEffects ?? [])])
  const amendments = new Map<MotionId, Array<Amendment>>()
  for (const amendment of ofType(events, MotionAmended)) gather(amendments, amendment.data.motion, amendment)
  const daysDecided = ({ decidedOn }: Amendment): Bounds | null =>
    decidedOn === null ? null : daysOf(decidedOn, hemisphere)
  for (const [motion, words] of amendments) {
    const last = lastSaid(words, ({ data }) => data.intendedEffects, daysDecided)
    if (last !== undefined) intended.set(motion, last)
  }
  return intended
}

type Amendment = RecordedEvent<DataOfKind<typeof MotionAmended>>

const keyOf = (act: string, policy: string): string => `${act} ${policy}`

/**
 * The events that do some act to some policy, by the two; each is looked at once, however many resolutions there are.
 */
const doneAs = (
  wanted: ReadonlySet<string>,
  events: ReadonlyArray<ReadEvent>,
): ReadonlyMap<string, ReadonlyArray<ReadEvent>> => {
  const done = new Map<string, Array<ReadEvent>>()
  for (const entry of events)
    for (const { id } of entry.event.subjects) {
      const key = keyOf(entry.kind?.type ?? '', id)
      if (wanted.has(key)) gather(done, key, entry)
    }
  return done
}

/** Whether an act that was intended is that of the passage: not from before it. */
const isOf = (
  { event }: ReadEvent,
  { id, decidedOn }: Pick<RecordedEvent, 'id' | 'decidedOn'>,
  hemisphere: Hemisphere,
): boolean =>
  event.causedBy.includes(id) ||
  event.decidedOn === null ||
  decidedOn === null ||
  daysOf(event.decidedOn, hemisphere).latest >= daysOf(decidedOn, hemisphere).earliest
