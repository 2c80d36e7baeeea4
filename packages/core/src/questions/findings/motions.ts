import { MotionDefeated } from '../../events/MotionDefeated.js'
import { MotionDeferred } from '../../events/MotionDeferred.js'
import { MotionProposed } from '../../events/MotionProposed.js'
import { MotionWithdrawn } from '../../events/MotionWithdrawn.js'
import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import { theMunicipality, type SubjectId } from '../../values/SubjectId.js'
import { daysOf } from '../../values/UncertainDate.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'
import { unfollowed } from './unfollowed.js'

/** Motions whose day has passed without an outcome, and resolutions whose intended effect never came. */
export const motions: Finder = ({ events, horizon, knownOn, register }) => {
  const passed = ofType(events, ResolutionPassed)
  const settled = new Set<SubjectId | undefined>([
    ...passed.map(({ data }) => data.motion),
    ...ofType(events, MotionDefeated).map(({ data }) => data.motion),
    ...ofType(events, MotionWithdrawn).map(({ data }) => data.motion),
  ])
  const deferred = ofType(events, MotionDeferred)
  const proposed = ofType(events, MotionProposed)
  const { hemisphere } = register.study(theMunicipality, horizon).course.setting

  const open = proposed.flatMap(({ id, seq, data }): ReadonlyArray<Finding> => {
    if (settled.has(data.motion)) return []
    const deferral = deferred.findLast((one) => one.data.motion === data.motion && one.seq > seq)
    const due = deferral === undefined ? data.scheduledFor : deferral.data.until
    if (due === undefined || daysOf(due, hemisphere).latest > knownOn) return []
    return [
      {
        code: 'outcome-not-recorded',
        severity: 'gap',
        subject: data.motion,
        sentence: `The motion “${data.text}” was to be decided on ${due.text}; the record does not say whether it passed.`,
        events: [id],
        settledBy:
          'The minutes of that meeting: ResolutionPassed, MotionDefeated, MotionDeferred or MotionWithdrawn.',
      },
    ]
  })

  return [...open, ...unfollowed(events)]
}
