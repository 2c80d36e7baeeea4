import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Book } from './Book.js'

/**
 * The events an event rests on, by `seq`. They come before it: what a stored event says of one to come is no such
 * reference (verification reports it), or an answer would hang on how much was read when it was first asked for.
 */
export const restedOn = (
  { seq, cites, causedBy }: Pick<RecordedEvent, 'seq' | 'cites' | 'causedBy'>,
  { seqOf }: Pick<Book, 'seqOf'>,
): ReadonlyArray<number> =>
  cites.length + causedBy.length === 0
    ? none
    : [...cites, ...causedBy].flatMap((id) => {
        const rested = seqOf(id)
        return rested !== undefined && rested < seq ? rested : none
      })

/** The same of those it is a legal consequence of. */
export const causesOf = (
  { seq, causedBy }: Pick<RecordedEvent, 'seq' | 'causedBy'>,
  book: Pick<Book, 'seqOf'>,
): ReadonlyArray<number> => (causedBy.length === 0 ? none : restedOn({ seq, causedBy, cites: none }, book))

const none: ReadonlyArray<never> = []
