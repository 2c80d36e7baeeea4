import type { ReadEvent } from '../catalogue/readEvent.js'
import { isDoubtful } from '../values/UncertainDate.js'
import type { Told } from './Legal.js'
import type { Slice } from './reading.js'

/** What there is to say of an event; null where it is nothing, as of nearly all. */
export const toldOf = ({ event, corrections }: ReadEvent, { own, frame }: Slice): Told | null => {
  const { seq, evidence, decidedOn, causedBy } = event
  const isDraft = evidence === 'draft'
  const doubted = decidedOn !== null && isDoubtful(decidedOn)
  if (!isDraft && !doubted && causedBy.length + corrections.length === 0) return null
  const causes = [...frame, ...own].filter((other) => causedBy.includes(other.event.id))
  return {
    seq,
    isDraft,
    isDoubtful: doubted,
    causedBy: causes.map((cause) => cause.event.seq),
    corrections,
  }
}
