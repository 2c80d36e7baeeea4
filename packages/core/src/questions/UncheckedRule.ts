import { profilesOf } from '../effects/daysDecided.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Profile, Provision } from '../profiles/Profile.js'
import type { Studied } from './Studied.js'

/** A rule of a profile that nobody checked, and what follows it. */
export interface UncheckedRule {
  readonly what: string
  readonly profile: Profile
  readonly source: string
}

const none: ReadonlyArray<never> = []

/** A provision as a rule that was not checked; nothing where it was, or there is none. */
export const unchecked = <A>(
  what: string,
  profile: Profile,
  provision: Provision<A> | undefined,
): ReadonlyArray<UncheckedRule> =>
  provision === undefined || provision.checked ? none : [{ what, profile, source: provision.source }]

/** The profiles an event was read by: those of the days its act can have been decided on, else the newest. */
export const readBy = (event: RecordedEvent, { course }: Studied): ReadonlyArray<Profile> => [
  ...new Set(profilesOf(event, course.setting).map(({ profile }) => profile)),
]
