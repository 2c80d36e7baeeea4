import { openLedger, type LedgerStore } from 'minutebook'
import { fixedClock, memoryLedgerStore } from 'minutebook/testing'
import { describe, expect, it } from 'vitest'
import { begun, enacted } from './acts.js'
import { all, asked, record, town, type Open } from './Kept.js'
import { answersAt, putRight } from './times.js'

/** The leaves, the answers and the texts of a ledger that was closed and opened again. */
const keptIn = async (store: LedgerStore): Promise<unknown> => {
  const digests: Array<string> = []
  const moments = await record(store, putRight, {
    after: async (ledger, step) =>
      digests.push(await ledger.putText(`${step}. Service is prompt – toujours.`)),
  })
  const ledger = await asked(store)
  return {
    head: await ledger.head(),
    leaves: await all(ledger.read()),
    answers: answersAt(ledger.now(), moments.at(-1) ?? ''),
    texts: await Promise.all(digests.map((digest) => ledger.getText(digest))),
  }
}

export const recording = (open: Open): void => {
  describe('what is recorded', () => {
    it('is there to the byte, and is answered the same as over memory', async () => {
      const kept = await keptIn(await open())
      expect(kept).toMatchObject({ head: { size: 10 } })
      expect(kept).toEqual(await keptIn(memoryLedgerStore()))
    })

    it('64 is recorded later than what was there, though the clock has stepped back an hour', async () => {
      const clock = fixedClock('2026-01-05T19:00:00.000000Z')
      const ledger = await openLedger({ municipality: town, store: await open(), clock })
      await ledger.record(begun)
      clock.advance(-3_600_000_000)
      const { recordedAt } = await ledger.record(enacted('policy:a', '2019-06-10'))
      expect(recordedAt).toBe('2026-01-05T19:00:00.000001Z')
      expect(await ledger.head()).toMatchObject({ size: 3, lastRecordedAt: recordedAt })
    })
  })
}
