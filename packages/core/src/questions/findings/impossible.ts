import { inNewestShape } from '../../events/earlierVersion.js'
import { PolicyEnacted } from '../../events/PolicyEnacted.js'
import { PolicyImported } from '../../events/PolicyImported.js'
import { RegisterCoverageDeclared } from '../../events/RegisterCoverageDeclared.js'
import type { Course } from '../../timeline/Course.js'
import type { EventId } from '../../values/ids.js'
import type { SubjectId } from '../../values/SubjectId.js'
import { toDay } from '../../values/CivilDate.js'
import { dayIn } from '../../values/TimeZone.js'
import { daysOf, type UncertainDate } from '../../values/UncertainDate.js'
import { changesOf, type ChangeOfPolicy } from '../changesOf.js'
import { zoneOf } from '../zoneOf.js'
import { isBegun } from '../isBegun.js'
import { isOver } from '../isOver.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'
import { repeatedIn } from './repeatedIn.js'

/**
 * What a live command is refused for and an import records all the same: acts that cannot have happened as they stand.
 */
export const impossible: Finder = (look) => [
  ...changes(look),
  ...replacements(look),
  ...beginnings(look),
  ...coverage(look),
]

/** What is changed has begun by then, and is not over. */
const changes: Finder = ({ register, horizon, events, knownOn }) =>
  events.flatMap(({ event, kind }): ReadonlyArray<Finding> => {
    if (kind?.among.does === undefined) return none
    return changesOf(inNewestShape(kind, event), kind).flatMap((change): ReadonlyArray<Finding> => {
      const { policy, done, from, is, lastDay } = change
      const studied = register.study(policy, horizon)
      const { course } = studied
      if (!isBegun(course, policy)) return unknown(course, policy, done, event.id)
      const verdicts = studied.verdicts(Infinity, knownOn)
      const named = is === 'limit' ? lastDay : from
      if (named !== null) {
        const { earliest, latest } = daysOf(named, course.setting.hemisphere)
        const { start } = verdicts.at(earliest)
        const out = is === 'limit' ? latest + 1 : latest
        if (start !== null && out < start.earliest) return [beforeItBegan(change, named, event.id)]
      }
      // What ended twice, and what was limited when it had run out, is told in words of its own.
      if (is === 'ending' || from === null) return none
      const then = verdicts.at(daysOf(from, course.setting.hemisphere).earliest)
      return isOver(then) && (is !== 'limit' || then.reason !== 'expired')
        ? [
            {
              code: 'policy-already-ended',
              severity: 'conflict',
              subject: policy,
              sentence: `${policy} is recorded as ${done} from “${from.text}” on, when it was ${String(then.reason)} already (R6).`,
              events: [event.id],
              settledBy: 'Correcting the day of the one or the other, or retracting what is wrong.',
            },
          ]
        : none
    })
  })

const beforeItBegan = (
  { policy, done, is }: ChangeOfPolicy,
  { text }: UncertainDate,
  event: EventId,
): Finding => ({
  code: 'ends-before-it-began',
  severity: 'conflict',
  subject: policy,
  sentence: `${policy} is recorded as ${done} ${is === 'limit' ? 'through' : 'from'} “${text}”${is === 'limit' ? '' : ' on'}, when it cannot have begun (R3).`,
  events: [event],
  settledBy: 'Correcting the day of the one or the other.',
})

const none: ReadonlyArray<never> = []

/** What is replaced has begun. */
const replacements: Finder = ({ register, horizon, events }) =>
  ofType(events, PolicyEnacted).flatMap(({ id, data }) =>
    (data.replaces ?? []).flatMap((old) => unknown(register.study(old, horizon).course, old, 'replaced', id)),
  )

/** A policy seen in force by somebody is known, though not how it began. */
const unknown = (course: Course, policy: SubjectId, done: string, event: EventId): ReadonlyArray<Finding> =>
  isBegun(course, policy) || course.attests.length > 0
    ? []
    : [
        {
          code: 'policy-unknown',
          severity: 'gap',
          subject: policy,
          sentence: `${policy} was ${done}, and nothing on record says how it began.`,
          events: [event],
          settledBy: 'Recording PolicyEnacted, or PolicyImported where its enactment is not known.',
        },
      ]

/** An id is given once. */
const beginnings: Finder = (look) => {
  const { events } = look
  const all = [...ofType(events, PolicyEnacted), ...ofType(events, PolicyImported)]
  const policies = new Map(all.map(({ id, data }) => [id, data.policy]))
  return repeatedIn(
    look,
    // Another record of one act makes nothing again (R21).
    all.filter(({ data: { policy, sameActAs } }) => {
      if (sameActAs === undefined) return true
      return (policies.get(sameActAs) ?? policy) !== policy
    }),
    ({ data }) => data.policy,
    'policy-already-enacted',
    (policy, times) =>
      `${policy} is recorded as enacted or imported ${times} times; an id is never used again.`,
  )
}

const coverage: Finder = ({ events, register }) =>
  ofType(events, RegisterCoverageDeclared).flatMap(
    ({ id, subjects, recordedAt, data: { from, to, completeness } }): ReadonlyArray<Finding> => {
      const common = {
        subject: subjects[0]?.id ?? null,
        events: [id],
        settledBy: 'Correcting its days.',
      } as const
      if (to === null) return []
      if (from !== null && from > to)
        return [
          {
            ...common,
            code: 'coverage-reversed',
            severity: 'conflict',
            sentence: `Coverage is declared to ${to}, and from ${from} on, which is later; it covers no day.`,
          },
        ]
      return completeness === 'complete' && toDay(to) > dayIn(zoneOf(register), recordedAt)
        ? [
            {
              ...common,
              code: 'coverage-ahead',
              severity: 'doubt',
              sentence: `Coverage is declared to ${to}, which had not come when that was recorded; nobody can vouch for days to come.`,
            },
          ]
        : []
    },
  )
