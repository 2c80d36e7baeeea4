import type { RecordedEvent } from '../../envelope/RecordedEvent.js'
import { inNewestShape } from '../../events/earlierVersion.js'
import type { DataOfKind, Kind } from '../../events/Kind.js'
import type { ReadEvent } from '../../catalogue/readEvent.js'

/** The known events of one kind, of whatever version, with their payload in the shape of the newest. */
export const ofType = <K extends Kind>(
  events: ReadonlyArray<ReadEvent>,
  kind: K,
): ReadonlyArray<RecordedEvent<DataOfKind<K>>> =>
  events.flatMap(({ event, kind: readAs }) =>
    readAs?.type === kind.type ? [inNewestShape(readAs, event) as RecordedEvent<DataOfKind<K>>] : [],
  )
