import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import type { DataOfKind, Kind } from '../../events/Kind.js'
import type { ReadEvent } from '../../catalogue/readEvent.js'

/** The known events of one kind, with their payload's type. */
export const ofType = <K extends Kind>(
  events: ReadonlyArray<ReadEvent>,
  kind: K,
): ReadonlyArray<RecordedEvent<DataOfKind<K>>> =>
  events
    .filter((one) => one.kind?.type === kind.type)
    .map(({ event }) => event as RecordedEvent<DataOfKind<K>>)
