import * as fc from 'fast-check'
import { fixedClock, memoryLedger, memoryLedgerStore } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { commands, everything } from './histories.js'

describe('a ledger read anew', () => {
  it('answers what the one answers that was there when it was recorded', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (history) => {
        const store = memoryLedgerStore()
        const clock = fixedClock('2025-01-01T12:00:00.000000Z')
        const recorder = await memoryLedger({ store, clock })
        const bystander = await memoryLedger({ store, clock })
        let size = 0
        for (const acts of history) {
          size = (await recorder.record(acts, { mode: 'import' })).size
          everything(recorder.now(), size)
          await bystander.refresh()
          everything(bystander.now(), size)
        }
        const rebuilt = everything((await memoryLedger({ store, clock })).now(), size)
        expect(everything(recorder.now(), size)).toEqual(rebuilt)
        expect(everything(bystander.now(), size)).toEqual(rebuilt)
      }),
      { numRuns: 60 },
    )
  })
})
