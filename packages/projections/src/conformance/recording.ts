import type { EventStore } from '@minutebook/eventstore'
import { covered, created, enacted, rescinded } from './acts.js'
import { townIn, type Town } from './Town.js'

/** So many events do these towns record. */
export const recorded = 19

/** Some towns that recorded a few things. */
export const recordedIn = async (store: EventStore): Promise<ReadonlyArray<Town>> => {
  const towns = ['town', 'village', 'city'].map((name) => townIn(store, name))
  for (const town of towns) await town.record(created(town.ledger), covered())
  for (const year of [2020, 2022])
    for (const town of towns)
      await town.record(
        enacted(`policy:${year}`, `${year}-01-05`),
        enacted(`policy:${year + 1}`, `${year + 1}`),
      )
  await towns[0]?.record(rescinded('policy:2020', '2021-03-01'))
  return towns
}

/** A store in which something else is done once so many events were read of it. */
export const interrupted = (
  store: EventStore,
  after: number,
  meanwhile: () => Promise<unknown>,
): EventStore => {
  let read = 0
  let isDone = false
  const watched = async function* (
    chunks: ReturnType<EventStore['readAll']>,
  ): ReturnType<EventStore['readAll']> & AsyncGenerator {
    for await (const chunk of chunks) {
      read += 'right' in chunk ? chunk.right.length : 0
      if (read >= after && !isDone) {
        isDone = true
        await meanwhile()
      }
      yield chunk
    }
  }
  return {
    ...store,
    readAll: (from) => watched(store.readAll(from)),
    read: (ledger, from, options) => watched(store.read(ledger, from, options)),
  }
}
