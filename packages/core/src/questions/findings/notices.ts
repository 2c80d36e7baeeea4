import { profilesOf } from '../../effects/profilesOf.js'
import { MotionNoticeGiven } from '../../events/MotionNoticeGiven.js'
import { PolicyRescinded } from '../../events/PolicyRescinded.js'
import { isReached } from '../../events/Requirement.js'
import { ResolutionPassed } from '../../events/ResolutionPassed.js'
import type { Tally } from '../../events/Tally.js'
import { theMunicipality } from '../../values/SubjectId.js'
import type { Finding } from './Finding.js'
import type { Profile } from '../../profiles/Profile.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'
import { tallyOf, votesByMotion } from './tallyOf.js'

/**
 * Rescissions by a motion of which no notice is on record, where the law of the place lets what was adopted before be
 * rescinded without notice by a greater majority only, and the count does not show one. The act stands (R15).
 */
export const notices: Finder = ({ register, horizon, events }) => {
  const { setting } = register.study(theMunicipality, horizon).course
  const announced = new Set(ofType(events, MotionNoticeGiven).map(({ data }) => data.motion))
  const resolutions = new Map(ofType(events, ResolutionPassed).map((passed) => [passed.id, passed]))
  const votes = votesByMotion(events)
  return ofType(events, PolicyRescinded).flatMap((rescission): ReadonlyArray<Finding> => {
    const { id, data, causedBy, decidedOn } = rescission
    if (decidedOn === null) return []
    // Where it is not known which law it was under, it is told if it is so under each.
    const profiles = profilesOf({ event: rescission, kind: null }, setting).map((under) => under.profile)
    const rules = profiles.flatMap((one) => one.rescissionWithoutNotice ?? [])
    const profile = profiles[profiles.length - 1]
    const rule = profile?.rescissionWithoutNotice
    if (profile === undefined || rule === undefined || rules.length < profiles.length) return []
    return causedBy.flatMap((cause): ReadonlyArray<Finding> => {
      const passed = resolutions.get(cause)
      const motion = passed?.data.motion
      if (passed === undefined || motion === undefined || announced.has(motion)) return []
      const tally = tallyOf(passed, votes)
      if (tally !== undefined && rules.some((one) => isCarried(one.value, tally))) return []
      return [
        {
          code: 'missing-notice',
          severity: 'doubt',
          subject: data.policy,
          sentence: `${data.policy} was rescinded by ${motion}, of which no notice is on record, and the count does not show that it carried by ${rule.value.map(inWords).join(' or ')} (profile ${profile.id}: ${rule.source}). The act stands (R15).`,
          events: [id, passed.id],
          settledBy:
            'Recording the notice of the motion (MotionNoticeGiven), or the count of the vote (VoteRecorded).',
        },
      ]
    })
  })
}

const isCarried = (majorities: ReadonlyArray<Majority>, tally: Tally): boolean =>
  majorities.some((majority) => isReached(majority, tally) === true)

type Majority = NonNullable<Profile['rescissionWithoutNotice']>['value'][number]

const inWords = ({ share, of }: Majority): string =>
  `${share === 'majority' ? 'a majority' : share} of ${of === 'votes-cast' ? 'the votes cast' : of === 'all-members' ? 'all members' : 'the members present'}`
