import { it } from 'vitest'
import type { EventStore } from '../port/EventStore.js'
import { given } from './given.js'
import type { OpenedStore, Subject } from './Subject.js'

/** Two handles on one store. */
export const twoHandles = async (opened: OpenedStore): Promise<readonly [EventStore, EventStore]> => [
  opened.events,
  await given(opened, 'another')(),
]

type OfTwo = (one: EventStore, other: EventStore) => Promise<void>

const onOneHandle = ({ open }: Subject, title: string, test: OfTwo): void => {
  it(`${title}, on one handle`, async () => {
    const { events } = await open()
    await test(events, events)
  })
}

const throughTwo = ({ open, capabilities }: Subject, title: string, test: OfTwo): void => {
  it.runIf(capabilities.shared)(`${title}, through two handles`, async () => {
    await test(...(await twoHandles(await open())))
  })
}

/** A test of what two do: on one handle, and through one each where the store can be shared. */
export const atOnce = (subject: Subject, title: string, test: OfTwo): void => {
  onOneHandle(subject, title, test)
  throughTwo(subject, title, test)
}

/** The same of what takes long: on one handle only where the store cannot be shared. */
export const atOnceForLong = (subject: Subject, title: string, test: OfTwo): void => {
  if (!subject.capabilities.shared) onOneHandle(subject, title, test)
  throughTwo(subject, title, test)
}
