import type { ReadEvent } from '../../catalogue/readEvent.js'
import { namedBy } from '../../events/namedBy.js'
import { inNewestShape } from '../../events/earlierVersion.js'
import { isMotionId, isResolutionId, type SubjectId } from '../../values/SubjectId.js'
import { isBelowGiver, isBelowTaker, type ActBy } from '../byLowerBody.js'
import { isVetoedByTaker } from '../vetoedByTaker.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'

/**
 * Powers varied or revoked from below, votes taken up again from below, and vetoes by the body that voted. The timeline of
 * a policy shows what was done to it from below.
 */
export const powers: Finder = ({ register, horizon, events, knownOn }) =>
  events.flatMap((entry): ReadonlyArray<Finding> => {
    const act = actIn(entry)
    if (act === null) return []
    if (isVetoedByTaker(register, horizon, act)) return [byItsTaker(entry, act)]
    const looking = { register, horizon, today: knownOn }
    const isBelow = isBelowGiver(looking, act) || isBelowTaker(looking, act)
    return isBelow ? [withoutPower(entry, subjectOf(entry))] : []
  })

const withoutPower = ({ event }: ReadEvent, subject: SubjectId | null): Finding => ({
  code: 'no-power',
  severity: 'conflict',
  subject,
  sentence: `Whoever did this to ${String(subject)} (${event.type}) ranks below whoever gave the power or took the vote; it has no effect (R15b).`,
  events: [event.id],
  settledBy:
    'Recording the decision of the body that gave the power or took the vote; if who acted is recorded wrongly, retracting the act and recording it again.',
})

const byItsTaker = ({ event }: ReadEvent, { by, data }: ActBy): Finding => ({
  code: 'no-power',
  severity: 'conflict',
  subject: data['resolution'] as SubjectId,
  sentence: `${String(data['resolution'])} is recorded as vetoed by the body that passed it (${by?.body ?? ''}); it counts as vetoed all the same (R19).`,
  events: [event.id],
  settledBy:
    'Retracting it and recording who vetoed it; recording ResolutionReconsidered or ResolutionRescinded, if the body took it back.',
})

const actIn = ({ event, kind }: ReadEvent): ActBy | null => {
  if (kind === null) return null
  const { type, data, decidedOn, by } = inNewestShape(kind, event)
  return { type, data: data as ActBy['data'], decidedOn, by }
}

const subjectOf = ({ event, kind }: ReadEvent): SubjectId | null =>
  (kind === null ? undefined : namedBy(kind, event.data).acts[0]) ??
  event.subjects.find(({ id }) => isResolutionId(id) || isMotionId(id))?.id ??
  event.subjects[0]?.id ??
  null
