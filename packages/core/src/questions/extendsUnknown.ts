import { profilesOn } from '../effects/profilesOf.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { DataOfKind } from '../events/Kind.js'
import { PolicyEnacted } from '../events/PolicyEnacted.js'
import type { SunsetExtended } from '../events/SunsetExtended.js'
import type { Horizon } from '../record/KnownAt.js'
import type { Course } from '../timeline/Course.js'
import { anyDay } from '../values/edtf.js'
import type { Register } from './Register.js'

/** An extension: on record by its `seq`, or about to be. */
type Extension = Pick<RecordedEvent<DataOfKind<typeof SunsetExtended>>, 'data'> & { readonly seq?: number }

/**
 * Of an extension that extends no limit on record, whether there may be one all the same: what came from elsewhere may
 * have been limited before it came, and the law of the place may limit what it does not. Null where one is on record.
 */
export const extendsUnknown = (
  register: Register,
  horizon: Horizon,
  { data: { policy, sameActAs }, seq = Infinity }: Extension,
): 'no-sunset' | 'none-recorded' | null => {
  const { course, onRecord } = register.study(policy, horizon)
  if (!onRecord || sameActAs !== undefined || course.unread.length > 0) return null
  const isLimited = course.limitations.some(
    ({ event, extends: extending }) => event !== seq && (extending !== true || event < seq),
  )
  if (isLimited) return null
  return wasMadeWithout(register, course) ? 'no-sunset' : 'none-recorded'
}

/** Whether it was enacted, as known, and so without a limit; and no law it can have been under limits what does not. */
const wasMadeWithout = ({ book }: Register, { begins, instrument, setting }: Course): boolean => {
  const made = begins.filter(({ target, mode }) => target === instrument && mode === 'first')
  return (
    made.length > 0 &&
    made.every(({ event }) => book.at(event)?.kind?.type === PolicyEnacted.type) &&
    profilesOn(anyDay, setting).every(
      ({ profile: { lapses, terms } }) => lapses === undefined && terms === undefined,
    )
  )
}
