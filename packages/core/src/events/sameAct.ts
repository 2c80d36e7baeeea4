import { EventId } from '../values/ids.js'
import { open } from './payload.js'
import type { Named } from './Named.js'

/** Another record of this very act, from another source: where the two differ they are worlds, not two acts (R21). */
export const sameActAs = { sameActAs: open(EventId) } as const

/** The other record an event names. */
export const namingSame = ({
  sameActAs: other,
}: {
  readonly sameActAs?: EventId | undefined
}): Pick<Named, 'sameActAs'> => (other === undefined ? {} : { sameActAs: other })
