import type { EventStore } from '../port/EventStore.js'
import type { OpenedStore } from './Subject.js'

/** Two handles on one store: two of its own where it can be shared, the same one twice where it cannot. */
export const twoHandles = async ({
  events: first,
  another,
}: OpenedStore): Promise<readonly [EventStore, EventStore]> => [
  first,
  another === undefined ? first : await another(),
]
