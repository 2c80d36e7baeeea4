import { isMeetingId, isMotionId } from '../values/SubjectId.js'
import { doneBy, type Kind } from './Kind.js'
import { namedBy } from './namedBy.js'

/**
 * Whether an event tells of an act that a court or a superior authority can set aside: it did something in law, or undid
 * what did. What was proposed, counted or seen did nothing; of an event nobody can read, nobody knows.
 */
export const canBeSetAside = (kind: Kind | null, { data }: { readonly data: unknown }): boolean => {
  if (kind === null) return true
  const { among, bearsOnForce, onlyDescribes } = kind
  if (among.cannotBeSetAside === true || !(bearsOnForce || onlyDescribes)) return false
  const named = namedBy(kind, data)
  return (
    named.undoes !== undefined || doneBy(kind, named).some((done) => !isMotionId(done) && !isMeetingId(done))
  )
}
