import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Kind } from '../events/Kind.js'
import { isIntegrators } from '../events/kindFailed.js'
import { hangsTogether } from './hangsTogether.js'

/**
 * How an event was read, in one byte. What was decoded once is not decoded again; and what only describes need not be
 * read to tell what is in force. Of what is unsettled nothing is told until it is read.
 */
export const [notUnderstood, describing, unsettled] = [0, 1, 3]
const understandable = 2
/** The part of a byte that is one of these, and the mark of an event that stands alone. */
export const [readAs, alone] = [3, 4]

export const readAsOf = (kind: Kind | null): number =>
  kind === null ? notUnderstood : kind.onlyDescribes ? describing : understandable

export const markOf = (entry: ReadEvent): number =>
  isAlone(entry) ? readAsOf(entry.kind) | alone : readAsOf(entry.kind)

/** What an integrator's kind names is not taken for good. */
const isAlone = ({ event, kind }: ReadEvent): boolean =>
  event.causedBy.length + event.cites.length === 0 &&
  (kind === null || (!isIntegrators(kind) && !hangsTogether(event, kind.names(event.data))))
