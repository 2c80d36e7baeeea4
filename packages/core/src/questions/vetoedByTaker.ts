import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { ResolutionPassed } from '../events/ResolutionPassed.js'
import { ResolutionVetoed } from '../events/ResolutionVetoed.js'
import type { Horizon } from '../record/KnownAt.js'
import { ResolutionId } from '../values/SubjectId.js'
import type { ActBy } from './byLowerBody.js'
import { eventsAbout } from './eventsAbout.js'
import type { Register } from './Register.js'

/**
 * Whether a resolution is vetoed by the very body that passed it, by each record of its passing: a veto is another's
 * (R19). Of a body that is only called `other`, nobody knows whether it is the same.
 */
export const isVetoedByTaker = (
  register: Register,
  horizon: Horizon,
  { type, data: { resolution }, by }: ActBy,
): boolean => {
  if (type !== ResolutionVetoed.type || !ResolutionId.is(resolution)) return false
  if (by === null || by === undefined || by.body === 'other') return false
  const passed = eventsAbout(register, horizon, resolution).filter(
    (one) => one.type === ResolutionPassed.type && resolutionOf(one) === resolution,
  )
  return passed.length > 0 && passed.every((one) => one.by?.body === by.body)
}

const resolutionOf = ({ data }: RecordedEvent): unknown =>
  (data as { readonly resolution?: unknown }).resolution
