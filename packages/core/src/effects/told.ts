import type { ReadEvent } from '../catalogue/readEvent.js'
import { isDoubtful } from '../values/UncertainDate.js'
import type { Told } from './Legal.js'
import type { Slice } from './Slice.js'

/** What there is to say of an event; null where it is nothing, as of nearly all. */
export const toldOf = ({ event, corrections }: ReadEvent, { find }: Slice): Told | null => {
  const { seq, evidence, decidedOn, causedBy } = event
  const isDraft = evidence === 'draft'
  const doubted = decidedOn !== null && isDoubtful(decidedOn)
  if (!isDraft && !doubted && causedBy.length + corrections.length === 0) return null
  return {
    seq,
    isDraft,
    isDoubtful: doubted,
    causedBy: causedBy.flatMap((id) => find(id)?.event.seq ?? none),
    corrections,
  }
}

const none: ReadonlyArray<never> = []
