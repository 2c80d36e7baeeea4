import { EventId } from '../values/ids.js'
import { open } from './payload.js'
import type { Reading } from './Kind.js'

/** Another record of this very act, from another source: where the two differ they are worlds, not two acts (R21). */
export const sameActAs = { sameActAs: open(EventId) } as const

interface Marked {
  readonly sameActAs?: EventId
}

/** The mark an effect carries. */
export const markedSame = (
  { sameActAs: other }: Marked,
  reading: Pick<Reading, 'cited'>,
): { readonly sameActAs?: number } => {
  const record = other === undefined ? undefined : reading.cited.find(({ id }) => id === other)
  return record === undefined ? {} : { sameActAs: record.seq }
}

/** The event it speaks of. */
export const citingSame = ({ sameActAs: other }: Marked): { readonly cites?: ReadonlyArray<EventId> } =>
  other === undefined ? {} : { cites: [other] }
