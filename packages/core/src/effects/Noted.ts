import type { ReadEvent } from '../catalogue/readEvent.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Kind } from '../events/Kind.js'
import { isIntegrators } from '../events/kindFailed.js'
import { MeetingConvened } from '../events/MeetingConvened.js'
import type { Effect, Sets } from '../law/Effect.js'
import type { When } from '../law/When.js'
import { settles } from '../record/known.js'
import { theMunicipality } from '../values/SubjectId.js'
import { isDoubtful } from '../values/UncertainDate.js'
import { divides } from './divided.js'
import { allowed } from './listing.js'
import type { Setting } from './Legal.js'
import { noStarts, type OneReading } from './reading.js'
import { noOthers } from './Slice.js'

/** What a plain event does in law, noted when it is at hand, so that it need not be read again to tell. */
export interface Noted<E extends Effect> {
  readonly effects: ReadonlyArray<E>
  readonly decided: When | null
}

/**
 * Notes an event that says everything by itself: it rests on no other for what it does, nothing has to be told of it,
 * and no other event bears on how it is read. Null for any that is not so plain; those are read when they are asked
 * about.
 */
export const noted = (entry: ReadEvent, setting: Setting, reading: OneReading): Noted<Effect> | null => {
  const { event, kind } = entry
  if (kind === null || !isPlain(event, kind) || divides(entry, setting)) return null
  reading.turnedTo(entry, setting, noOthers, noStarts)
  return ofPlain(entry, reading, kind.bearsOnForce ? kind.effects(event, reading) : none)
}

/** The same of what it only describes. */
export const describedBy = (entry: ReadEvent, setting: Setting, reading: OneReading): Noted<Sets> | null => {
  const { event, kind } = entry
  if (kind === null || !isPlain(event, kind) || divides(entry, setting)) return null
  reading.turnedTo(entry, setting, noOthers, noStarts)
  return ofPlain(entry, reading, kind.describes(event, reading))
}

const ofPlain = <E extends Effect>(
  entry: ReadEvent,
  reading: OneReading,
  effects: ReadonlyArray<E>,
): Noted<E> | null => {
  const { event, kind } = entry
  // A day that is known was told when the reading was turned to the event.
  const { actDecided } = reading
  const isTold = actDecided === null || typeof actDecided === 'number' || kind === null
  const decided = isTold ? actDecided : kind.decided(event, reading)
  if (reading.askedForOthers) return null
  for (const { target } of effects) if (!allowed(target, entry)) return null
  return { effects, decided }
}

/** What an integrator's kind does may fail, and is looked at with care when it is asked for. */
const isPlain = (event: RecordedEvent, kind: Kind): boolean =>
  !isIntegrators(kind) &&
  !settles(kind) &&
  kind.type !== MeetingConvened.type &&
  event.meeting === null &&
  event.causedBy.length === 0 &&
  event.evidence !== 'draft' &&
  (event.cites.length === 0 || kind.names(event.data).sameActAs === undefined) &&
  !event.subjects.some(({ id }) => id === theMunicipality) &&
  (event.decidedOn === null || !isDoubtful(event.decidedOn))

const none: ReadonlyArray<never> = []
