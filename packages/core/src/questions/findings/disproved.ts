import type { ReadEvent } from '../../catalogue/readEvent.js'
import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import { inNewestShape } from '../../events/earlierVersion.js'
import { enactments } from '../../events/enactments.js'
import type { DataOfKind, Kind } from '../../events/Kind.js'
import { namedBy } from '../../events/namedBy.js'
import { PolicyCommenced } from '../../events/PolicyCommenced.js'
import { RegisterCoverageDeclared } from '../../events/RegisterCoverageDeclared.js'
import { fromDay, toDay } from '../../values/CivilDate.js'
import type { Day } from '../../values/Day.js'
import { isPolicyId, theMunicipality, type PolicyId } from '../../values/SubjectId.js'
import { dayIn } from '../../values/TimeZone.js'
import { daysOf } from '../../values/UncertainDate.js'
import { firstDay } from '../firstDay.js'
import { zoneOf } from '../zoneOf.js'
import type { Finding } from './Finding.js'
import type { Finder, Look } from './Look.js'
import { ofType } from './ofType.js'

/**
 * Acts upon the days the record was declared complete for, which had been decided by then and were recorded only
 * afterwards: it was not complete, and what was answered on the strength of the declaration meanwhile was not so (R9).
 * A declaration that names a last day gone by vouches for all up to it. One that runs on says that the register is
 * kept: what was decided shortly before it, and was recorded in its turn, was not missing.
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
              'Declaring anew what the record is complete for, now that they are in it; correcting their days, where those are wrong.',
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

/**
 * Council meets again, adopts its minutes, and the clerk enters what they say: a month at most from the decision to the
 * record.
 */
const usualDelay = 31

const missedBy = (
  { events, register, horizon }: Look,
  { seq, recordedAt, data }: RecordedEvent<DataOfKind<typeof RegisterCoverageDeclared>>,
  declaredOn: Day,
): ReadonlyArray<ReadEvent> => {
  const { from, to, completeness, policies, kinds = [] } = data
  if (completeness !== 'complete') return []
  const first = from === null ? -Infinity : toDay(from)
  const last = to === null ? Infinity : toDay(to)
  const zone = zoneOf(register)
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting
  const isCovered = (policy: PolicyId): boolean => {
    if (policies !== undefined && !policies.includes(policy)) return false
    const kind = kinds.length === 0 ? null : register.study(policy, horizon).course.kind
    return kinds.length === 0 || kinds.some((one) => one === kind)
  }
  return events.filter((entry) => {
    const { event, kind } = entry
    // What was recorded in the same breath was not missing.
    if (kind === null || event.decidedOn === null || event.seq < seq || event.recordedAt === recordedAt)
      return false
    // Of starts it says nothing, nor of what changes nothing.
    if (kind.type === PolicyCommenced.type || (!kind.bearsOnForce && !kind.onlyDescribes)) return false
    const decided = daysOf(event.decidedOn, hemisphere).latest
    if (decided >= declaredOn) return false
    if (last >= declaredOn && dayIn(zone, event.recordedAt) - decided <= usualDelay) return false
    const { earliest, latest } = daysOf(
      firstDay(inNewestShape(kind, event), kind) ?? event.decidedOn,
      hemisphere,
    )
    // What began before is in force in those days too.
    if (latest > last || (earliest < first && !isEnactment(kind))) return false
    return namedBy(kind, event.data).acts.some((subject) => isPolicyId(subject) && isCovered(subject))
  })
}

const isEnactment = ({ type }: Pick<Kind, 'type'>): boolean => enactments.some((one) => one === type)
