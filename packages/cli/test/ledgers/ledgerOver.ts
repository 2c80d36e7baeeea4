import type { LedgerStore } from 'minutebook'
import { afterAll, beforeAll, describe } from 'vitest'
import { arrival } from './arrival.js'
import { erasure } from './erasure.js'
import { evidence } from './evidence.js'
import { intervals } from './intervals.js'
import type { Open } from './Kept.js'
import { recording } from './recording.js'
import { snapshots } from './snapshots.js'
import { times } from './times.js'
import { upcasting } from './upcasting.js'

/**
 * Registers with vitest what a ledger does whatever store it is kept in. `open` gives a new, empty store each time. A
 * title begins with its number in the list whose other numbers are those of the conformance kit for stores.
 */
export const ledgerOver = (name: string, open: Open): void => {
  describe(`a ledger over ${name}`, () => {
    const stores: Array<LedgerStore> = []

    // The first store may start a server, which takes seconds.
    beforeAll(async () => {
      await opened()
    }, 120_000)

    afterAll(async () => {
      for (const { events } of stores) await events.close()()
    })

    const opened: Open = async () => {
      const store = await open()
      stores.push(store)
      return store
    }
    for (const theme of themes) theme(opened)
  })
}

const themes = [recording, upcasting, times, intervals, snapshots, arrival, evidence, erasure]
