import { it } from 'vitest'
import type { EventStore } from '../port/EventStore.js'
import { given } from './given.js'
import type { OpenedStore, Subject } from './Subject.js'

type Handles = readonly [EventStore, EventStore]

/** Two handles on one store. */
export const twoHandles = async (opened: OpenedStore): Promise<Handles> => [
  opened.events,
  await given(opened, 'another')(),
]

/** Two handles where the store can be opened twice; the only one there is, by two names, where it cannot. */
export const handles = async ({ capabilities, open }: Subject): Promise<Handles> => {
  const opened = await open()
  return capabilities.shared ? twoHandles(opened) : [opened.events, opened.events]
}

/** A test of what two do at once: in one program, and as two programs where the store can be shared. */
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
