import type { ReadEvent } from '../catalogue/readEvent.js'
import { MeetingConvened } from '../events/MeetingConvened.js'
import type { Effect } from '../law/Effect.js'
import { settles } from '../record/known.js'
import type { Day } from '../values/Day.js'
import { theMunicipality } from '../values/SubjectId.js'
import { isDoubtful } from '../values/UncertainDate.js'
import { allowed, lists } from './listing.js'
import type { Setting } from './Legal.js'
import { noOthers, noStarts, OneReading } from './reading.js'

/** What a plain event does in law, noted while it was at hand, so that it need not be read again to tell. */
export interface Noted {
  readonly effects: ReadonlyArray<Effect>
  readonly decided: Day | null
}

/**
 * Notes an event that says everything by itself: it rests on no other for what it does, nothing has to be told of it, and
 * no other event bears on how it is read. Null for any that is not so plain; those are read when they are asked about.
 */
export const noted = (entry: ReadEvent, setting: Setting, reading = new OneReading()): Noted | null => {
  const { event, kind } = entry
  if (kind === null || settles(kind) || kind.type === MeetingConvened.type) return null
  if (event.meeting !== null || event.causedBy.length > 0 || event.evidence === 'draft') return null
  if (lists(entry, theMunicipality)) return null
  const decided = reading.turnedTo(entry, setting, noOthers, noStarts).actDecided
  if (decided !== null && typeof decided !== 'number') return null
  if (event.decidedOn !== null && isDoubtful(event.decidedOn)) return null
  const effects = kind.bearsOnForce ? kind.effects(event, reading) : none
  if (reading.askedForOthers) return null
  for (const { target } of effects) if (!allowed(target, entry)) return null
  return { effects, decided }
}

const none: ReadonlyArray<never> = []
