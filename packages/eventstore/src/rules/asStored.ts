import type { StoredEvent } from '../port/StoredEvent.js'
import type { AppendRequest } from './appending.js'
import { densePosition } from './densePosition.js'

/** The events of an append as they stand in a store that counts, right behind that many others. */
export const asStored = (
  { ledger, expected, events }: AppendRequest,
  behind: number,
): ReadonlyArray<StoredEvent> =>
  events.map(({ id, recordedAt, leaf }, index) =>
    Object.freeze({
      id,
      recordedAt,
      leaf,
      ledger,
      seq: expected + index,
      position: densePosition(behind + index + 1),
    }),
  )
