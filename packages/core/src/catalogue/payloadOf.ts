import { inNewestShape } from '../events/earlierVersion.js'
import type { DataOfKind, Kind } from '../events/Kind.js'
import type { ReadEvent } from './readEvent.js'

/**
 * What an event of a kind holds, in the shape of the newest version; undefined where it is of another kind or was not
 * understood. Whoever reads the payload of an event gets it here: `data` is as it was stored, in whatever version.
 */
export const payloadOf = <K extends Kind>(
  of: K,
  { event, kind }: Pick<ReadEvent, 'event' | 'kind'>,
): DataOfKind<K> | undefined =>
  kind?.type === of.type ? (inNewestShape(kind, event).data as DataOfKind<K>) : undefined
