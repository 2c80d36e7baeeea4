import { folder } from '@minutebook/eventstore/test-support'
import { expect, it } from 'vitest'
import { asked, record, type Open } from './Kept.js'
import { answersAt, putRight } from './times.js'

/** The steps after which a snapshot is written: before anything was put right, and in between. */
const cuts: ReadonlyArray<number> = [3, 5]

export const snapshots = (open: Open): void => {
  it('69 a snapshot changes no answer on any axis of time, though days before it were put right since', async () => {
    const store = await open()
    const written = new Map<string, number>()
    const moments = await record(store, putRight, {
      after: async (ledger, step) => {
        if (!cuts.includes(step)) return
        const { path, events } = await ledger.writeSnapshot(folder.file())
        written.set(path, events)
      },
    })
    const whole = await asked(store)
    const expected = moments.map((moment) => answersAt(whole.now(), moment))
    for (const [snapshot, events] of written) {
      const ledger = await asked(store, { snapshot })
      expect(await ledger.snapshot()).toEqual({ events, unused: null })
      expect(moments.map((moment) => answersAt(ledger.now(), moment))).toEqual(expected)
      await ledger.close()
    }
    expect(written.size).toBe(cuts.length)
  })
}
