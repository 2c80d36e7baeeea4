import { setTimeout } from 'node:timers/promises'
import type { EventStore } from '@minutebook/eventstore'
import type { FollowedStore } from './Subject.js'

/** Waits until it is so; a test that waits for ever fails by its time. */
export const until = async (isSo: () => Promise<boolean> | boolean): Promise<void> => {
  while (!(await isSo())) await setTimeout(2)
}

/** What is tried again is so after hardly a pause. */
export const quick = { times: 2, firstMs: 1, mostMs: 2 } as const

/** Two handles on one store: two of its own where there is another, the same one twice where there is none. */
export const twoHandles = async ({
  events,
  another,
}: FollowedStore): Promise<readonly [EventStore, EventStore]> => [
  events,
  another === undefined ? events : await another(),
]
