import { it } from 'vitest'
import type { EventStore } from '../port/EventStore.js'
import { given } from './given.js'
import type { OpenedStore, Subject } from './Subject.js'

/** Two handles on one store. */
export const twoHandles = async (opened: OpenedStore): Promise<readonly [EventStore, EventStore]> => [
  opened.events,
  await given(opened, 'another')(),
]

/** A test of what two do: on one handle, and through one each where the store can be shared. */
export const atOnce = (
  subject: Subject,
  title: string,
  test: (one: EventStore, other: EventStore) => Promise<void>,
): void => {
  it(`${title}, on one handle`, async () => {
    const { events } = await subject.open()
    await test(events, events)
  })
  it.runIf(subject.capabilities.shared)(`${title}, through two handles`, async () => {
    await test(...(await twoHandles(await subject.open())))
  })
}
