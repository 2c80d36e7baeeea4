import type { ActInput } from '@minutebook/core'
import { openLedger } from 'minutebook'
import { fixedClock, fixedIds } from 'minutebook/testing'
import { lifeOf, opening, repeatable } from './synthetic.js'

export const municipality = 'synthetic:municipality'

/** Records the synthetic register in a file, 1,000 acts an append; gives the number of events. */
export const syntheticFile = async (file: string, policies: number): Promise<number> => {
  const clock = fixedClock('2025-01-01T12:00:00.000000Z', 1)
  const ledger = await openLedger({ municipality, file, clock, ids: fixedIds(), autoRefresh: false })
  const random = repeatable(7)
  await ledger.record(opening)
  let batch: Array<ActInput> = []
  for (let number = 0; number < policies; number += 1) {
    batch.push(...lifeOf(number, random))
    if (batch.length < 1000) continue
    await ledger.record(batch, { mode: 'import' })
    batch = []
  }
  if (batch.length > 0) await ledger.record(batch, { mode: 'import' })
  const { size } = await ledger.head()
  await ledger.close()
  return size
}
