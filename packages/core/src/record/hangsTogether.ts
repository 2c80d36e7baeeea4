import type { Named } from '../events/Named.js'
import { isResolutionId } from '../values/SubjectId.js'
import type { Linked } from './Linked.js'

/**
 * Whether an event has anything to do with others that links follow. Most of a large register have not, an amendment or
 * a sighting for one, and whoever links a ledger need not read those again.
 */
export const hangsTogether = (
  { causedBy, cites, meeting }: Pick<Linked, 'causedBy' | 'cites' | 'meeting'>,
  { acts, waits = none, comesOutOf = none, sameActAs, undoes }: Named,
): boolean =>
  causedBy.length + cites.length + waits.length + comesOutOf.length > 0 ||
  sameActAs !== undefined ||
  undoes !== undefined ||
  (meeting !== null && acts.length > 0) ||
  acts.some(isResolutionId)

const none: ReadonlyArray<never> = []
