import type { ReadEvent } from '../../catalogue/readEvent.js'
import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import type { DataOfKind } from '../../events/Kind.js'
import { namedBy } from '../../events/namedBy.js'
import { RegisterCoverageDeclared } from '../../events/RegisterCoverageDeclared.js'
import { fromDay, toDay } from '../../values/CivilDate.js'
import { isPolicyId, theMunicipality, type PolicyId } from '../../values/SubjectId.js'
import { dayIn } from '../../values/TimeZone.js'
import { daysOf } from '../../values/UncertainDate.js'
import { zoneOf } from '../zoneOf.js'
import type { Finding } from './Finding.js'
import type { Finder, Look } from './Look.js'
import { ofType } from './ofType.js'

/**
 * Acts of the time the record was declared complete for, which had been decided by then and were recorded only afterwards: it was
 * not complete, and what was answered on the strength of the declaration meanwhile was not so (R9).
 */
export const disproved: Finder = (look) => {
  const all = ofType(look.events, RegisterCoverageDeclared)
  return all.flatMap((declared): ReadonlyArray<Finding> => {
    if (all.some((other) => other.seq > declared.seq && isAnew(other.data, declared.data))) return []
    const declaredOn = dayIn(zoneOf(look.register), declared.recordedAt)
    const missed = missedBy(look, declared, declaredOn)
    const [first] = missed
    return first === undefined
      ? []
      : [
          {
            code: 'coverage-disproved',
            severity: 'doubt',
            subject: null,
            sentence: `On ${fromDay(declaredOn) ?? 'a day before'} the record was declared complete; acts decided before then were recorded only afterwards (${missed.length}), the first of them event ${first.event.seq} (${first.event.type}, decided on ${first.event.decidedOn?.text ?? 'a day unknown'}).`,
            events: [declared.id, ...missed.map(({ event }) => event.id)],
            settledBy:
              'A declaration of what the record is complete for now; correcting their days, where those are wrong.',
          },
        ]
  })
}

type Declared = DataOfKind<typeof RegisterCoverageDeclared>

/** Whether a declaration says anew, of the same, what another said. */
const isAnew = (later: Declared, earlier: Declared): boolean =>
  (later.from === null || (earlier.from !== null && later.from <= earlier.from)) &&
  (later.to === null || (earlier.to !== null && later.to >= earlier.to)) &&
  String(later.kinds) === String(earlier.kinds) &&
  String(later.policies) === String(earlier.policies)

const missedBy = (
  { events, register, horizon }: Look,
  { seq, recordedAt, data }: RecordedEvent<DataOfKind<typeof RegisterCoverageDeclared>>,
  declaredOn: number,
): ReadonlyArray<ReadEvent> => {
  const { from, to, completeness, policies, kinds = [] } = data
  if (completeness !== 'complete') return []
  const first = from === null ? -Infinity : toDay(from)
  const last = Math.min(to === null ? Infinity : toDay(to), declaredOn - 1)
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  const isCovered = (policy: PolicyId): boolean => {
    if (policies !== undefined && !policies.includes(policy)) return false
    const kind = kinds.length === 0 ? null : register.study(policy, horizon).course.kind
    return kinds.length === 0 || kinds.some((one) => one === kind)
  }
  return events.filter(({ event, kind }) => {
    // What was recorded in the same breath was not missing.
    if (kind === null || event.decidedOn === null || event.seq < seq || event.recordedAt === recordedAt)
      return false
    const { earliest, latest } = daysOf(event.decidedOn, hemisphere)
    if (earliest < first || latest > last) return false
    return namedBy(kind, event.data).acts.some((subject) => isPolicyId(subject) && isCovered(subject))
  })
}
