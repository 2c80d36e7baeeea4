import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Definition, WriteRows } from '../file/Definition.js'
import { changesBy, type Change } from './changes.js'
import { fingerprintOf } from './fingerprint.js'
import type { Remembered, Rules } from './Registers.js'
import { further, modelName, shape, tables } from './schema.js'
import { writeChange } from './writing.js'

/** Every policy of every municipality, with its periods: what is known of it and decided about it. */
export const policiesProjection = (rules: Rules, remembered: Remembered): Definition => ({
  name: modelName,
  version: fingerprintOf(rules, shape),
  tables,
  further,
  keepsLedgersApart: true,
  remembersOnlyEvents: true,
  begin: (store) => {
    const changesOf = changesBy(store, rules, remembered)
    return (events) => TE.map(writing)(changesOf(events))
  },
})

const writing =
  (changes: ReadonlyArray<Change>): WriteRows =>
  (database, nameOf) => {
    for (const change of changes) writeChange(database, nameOf, change)
  }
