import { CommencementPostponed } from '../../events/CommencementPostponed.js'
import { PolicyCommenced } from '../../events/PolicyCommenced.js'
import { verdictOn } from '../../timeline/verdict.js'
import { fromDay } from '../../values/CivilDate.js'
import { isCertain } from '../../values/edtf.js'
import { daysOf } from '../../values/UncertainDate.js'
import { undoneBy } from '../undoneBy.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Commencements on a day that is not the one the rest of the record gives, and postponements to an earlier day. */
export const commencements: Finder = (look) => [...onAnotherDay(look), ...broughtForward(look)]

/** The first order that appoints a day fixes it, and no order moves a day that the enactment fixed (domain §4). */
const onAnotherDay: Finder = ({ events, register, horizon, knownOn }) =>
  ofType(events, PolicyCommenced).flatMap(({ id, seq, data }): ReadonlyArray<Finding> => {
    const { policy, portions, commencedOn } = data
    const studied = register.study(policy, horizon)
    const { begins, setting } = studied.course
    // What was moved or came again has another beginning, rightly.
    if (portions !== undefined || begins.some(({ mode }) => mode !== 'first')) return none
    const { earliest, latest } = daysOf(commencedOn, setting.hemisphere)
    const { start } = studied.verdicts(Infinity, knownOn).at(earliest)
    if (start === null || !isCertain(start) || !Number.isFinite(start.earliest)) return none
    if (
      (earliest <= start.earliest && start.earliest <= latest) ||
      undoneBy(studied.course, seq) !== undefined
    )
      return none
    return [
      {
        code: 'commenced-on-another-day',
        severity: 'conflict',
        subject: policy,
        sentence: `${policy} is recorded as commenced on “${commencedOn.text}”, and by the rest of the record it commences on ${fromDay(start.earliest) ?? 'another day'}, which is taken.`,
        events: [id],
        settledBy:
          'Correcting the day of the one or the other, retracting what is wrong, or recording CommencementPostponed, if it was put off.',
      },
    ]
  })

/** To bring a commencement forward is lawful, and not what a postponement is called; a slip of the day is likelier. */
const broughtForward: Finder = ({ events, register, horizon, knownOn }) =>
  ofType(events, CommencementPostponed).flatMap(({ id, seq, data }): ReadonlyArray<Finding> => {
    const { policy, portions, until } = data
    if (until === undefined || portions !== undefined) return none
    const { course } = register.study(policy, horizon)
    const { latest } = daysOf(until, course.setting.hemisphere)
    const before = { ...course, begins: course.begins.filter(({ event }) => event < seq) }
    const { start } = verdictOn(before, { on: latest, decidedBy: Infinity, knownOn })
    return start === null || !Number.isFinite(start.earliest) || latest >= start.earliest
      ? none
      : [
          {
            code: 'postponement-advances',
            severity: 'doubt',
            subject: policy,
            sentence: `The commencement of ${policy} is recorded as put off to “${until.text}”, which is before ${fromDay(start.earliest) ?? 'the day'} on which it was to commence; it is brought forward by that.`,
            events: [id],
            settledBy: 'Correcting the day, if it is wrong; retracting the postponement, if there was none.',
          },
        ]
  })

const none: ReadonlyArray<never> = []
