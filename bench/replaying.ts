import { openLedger } from 'minutebook'
import { openFile } from './bareSqlite.js'
import { compare } from './measured.js'
import { municipality } from './syntheticFile.js'

interface Replay {
  readonly rounds?: number
  readonly target?: number
  /** Whether the register is asked for as well, so that every policy is evaluated once. */
  readonly asked?: boolean
}

/**
 * Opening a ledger, reading and validating all of it, and asking for the register; against reading and parsing its
 * rows.
 */
export const replaying = async (
  file: string,
  events: number,
  { rounds = 7, target, asked = true }: Replay = {},
): Promise<void> => {
  await compare({
    title: `Replay from SQLite: load and validate${asked ? ', one policiesInForce' : ''}; against SELECT + JSON.parse of the same rows`,
    unit: 'events',
    count: events,
    rounds,
    ...(target === undefined ? {} : { target }),
    bare: () => {
      const database = openFile(file)
      const page = database.prepare(
        'SELECT leaf FROM events WHERE position >= ? ORDER BY position LIMIT 1000',
      )
      for (let from = 0; from < events; from += 1000) {
        for (const { leaf } of page.all(from) as Array<{ readonly leaf: string }>) JSON.parse(leaf)
      }
      database.close()
    },
    ours: async () => {
      const ledger = await openLedger({ municipality, file, readOnly: true })
      await (asked ? ledger.policiesInForce({ on: '2005-06-01' }) : ledger.head())
      await ledger.close()
    },
  })
}
