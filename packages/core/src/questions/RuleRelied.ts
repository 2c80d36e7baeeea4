import { profilesOf, type UnderProfile } from '../effects/profilesOf.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Provision } from '../profiles/Profile.js'
import type { Studied } from './Studied.js'

/** A rule of a profile an answer rests on, and what follows it. */
export interface RuleRelied {
  readonly what: string
  readonly under: Pick<UnderProfile, 'profile' | 'adopted'>
  readonly provision: Provision<unknown>
}

const none: ReadonlyArray<never> = []

/** A provision as a rule that is relied on; nothing where the profile has none. */
export const ruleIn = (
  what: string,
  under: RuleRelied['under'],
  provision: Provision<unknown> | undefined,
): ReadonlyArray<RuleRelied> => (provision === undefined ? none : [{ what, under, provision }])

/** The profiles an event was read by: those of the days it can be of. */
export const readBy = (entry: ReadEvent, { course }: Studied): ReadonlyArray<UnderProfile> => {
  const all = profilesOf(entry, course.setting)
  return all.filter(({ profile }, at) => all.findIndex((other) => other.profile === profile) === at)
}
