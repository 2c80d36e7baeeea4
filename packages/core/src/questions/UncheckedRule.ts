import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Profile, Provision } from '../profiles/Profile.js'
import { daysOf } from '../values/UncertainDate.js'
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

/** The profile an event was read by: that of the day of its act, else the newest. */
export const profileOf = ({ decidedOn }: RecordedEvent, { course }: Studied): Profile => {
  const { setting } = course
  return decidedOn === null
    ? setting.newestProfile
    : setting.profileOn(daysOf(decidedOn, setting.hemisphere).latest)
}
