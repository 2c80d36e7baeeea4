import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import { decided, type When } from '../law/When.js'
import type { UncertainDate } from '../values/UncertainDate.js'
import type { Reading } from './Kind.js'

interface Effective {
  readonly effectiveOn?: UncertainDate
}

/**
 * The first day an act works: `effectiveOn`, at its beginning, or the day of decision where it is left out (domain §5).
 */
export const effectiveFrom = (event: RecordedEvent<Effective>, { day }: Pick<Reading, 'day'>): When =>
  event.data.effectiveOn === undefined ? decided(event.seq) : day('/data/effectiveOn', event.data.effectiveOn)
