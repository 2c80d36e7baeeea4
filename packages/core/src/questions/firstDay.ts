import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Kind } from '../events/Kind.js'
import { valueAt } from '../record/corrected.js'
import { UncertainDate } from '../values/UncertainDate.js'

/**
 * The first day of what an act does, where it names one besides that of its decision. The act is in the shape of the
 * newest version of its kind.
 */
export const firstDay = (act: RecordedEvent, { days }: Pick<Kind, 'days'>): UncertainDate | undefined =>
  [valueAt(act, '/data/effectiveOn'), days.from === undefined ? undefined : valueAt(act, days.from)].find(
    UncertainDate.is,
  )
