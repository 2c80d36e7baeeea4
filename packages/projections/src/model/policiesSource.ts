import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Source } from '../keeping/Keeping.js'
import { changesBy, type Change } from './changes.js'
import { fingerprintOf } from './fingerprint.js'
import type { Remembered, Rules } from './Registers.js'
import { modelName } from './modelName.js'

/** What makes the read model, whatever its rows are kept in; `shape` is the version of their tables. */
export const policiesSource = <Write>(
  rules: Rules,
  remembered: Remembered,
  shape: number,
  writing: (changes: ReadonlyArray<Change>) => Write,
): Source<Write> => ({
  name: modelName,
  version: fingerprintOf(rules, shape),
  begin: (store) => {
    const changesOf = changesBy(store, rules, remembered)
    return (events) => TE.map(writing)(changesOf(events))
  },
})
