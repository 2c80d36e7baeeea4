import type { Definition, WriteRows } from '../file/Definition.js'
import type { Change } from './changes.js'
import { policiesSource } from './policiesSource.js'
import type { Remembered, Rules } from './Registers.js'
import { further, shape, tables } from './schema.js'
import { writeChange } from './writing.js'

/** Every policy of every municipality, with its periods: what is known of it and decided about it. */
export const policiesProjection = (rules: Rules, remembered: Remembered): Definition => ({
  ...policiesSource(rules, remembered, shape, writing),
  tables,
  further,
  keepsLedgersApart: true,
})

const writing =
  (changes: ReadonlyArray<Change>): WriteRows =>
  (database, nameOf) => {
    for (const change of changes) writeChange(database, nameOf, change)
  }
