import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import { inNewestShape } from '../../events/earlierVersion.js'
import type { SubjectId } from '../../values/SubjectId.js'
import { amissInSaying, executiveSays, type Amiss, type Say } from '../executiveSays.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { subjectOf } from './subjectOf.js'

/** Words of the executive that cannot have been said after those before them, or that answer nothing on record (R19). */
export const executive: Finder = ({ events, horizon, register }) =>
  events.flatMap((entry): ReadonlyArray<Finding> => {
    const { kind } = entry
    if (kind === null || !executiveSays.has(kind.type)) return none
    const event = inNewestShape(kind, entry.event)
    const amiss = amissInSaying(register, horizon, { ...event, data: event.data as Say['data'] })
    return amiss === null ? none : [toldOf(amiss, event, subjectOf(entry))]
  })

const none: ReadonlyArray<never> = []

const toldOf = (amiss: Amiss, { id, type }: RecordedEvent, subject: SubjectId | null): Finding => {
  const what = String(subject)
  if (amiss.code === 'veto-unknown')
    return {
      code: 'veto-unknown',
      severity: 'gap',
      subject,
      sentence: `A veto of ${what} is recorded as overridden, and the veto is not on record.`,
      events: [id],
      settledBy: 'Recording ResolutionVetoed.',
    }
  const { before, code } = amiss
  return {
    code,
    severity: 'conflict',
    subject,
    sentence:
      code === 'veto-stands'
        ? `${what} is recorded as having become law without a signature, when it had been vetoed: event ${before.seq}.`
        : `${type} is recorded of ${what}, which had passed for good by then: event ${before.seq} (${before.type}).`,
    events: [before.id, id],
    settledBy: 'Correcting the day of the one or the other, or retracting what is wrong.',
  }
}
