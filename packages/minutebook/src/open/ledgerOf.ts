import type { StoreProblem } from '@minutebook/eventstore'
import * as O from 'fp-ts/lib/Option.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { asking, questionsNow } from '../ask/asking.js'
import { comparing } from '../compare/comparing.js'
import { importing } from '../import/importing.js'
import type { Ledger } from '../Ledger.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { readOnly, storeFailed } from '../problem/problems.js'
import { catchUp, lookedAt } from '../read/catchUp.js'
import { leavesFrom } from '../read/leaves.js'
import { logFrom } from '../read/log.js'
import { onceMore } from '../read/onceMore.js'
import { readOn } from '../read/readOn.js'
import { commandsOn } from '../record/commandsOn.js'
import { recording } from '../record/recording.js'
import { writing } from '../snapshot/writing.js'
import { bytesOf } from './bytesOf.js'
import { closing } from './closing.js'
import type { Opened } from './Opened.js'

/** The functions of an open ledger. */
export const ledgerOf = (
  opened: Opened,
  closeStore: TE.TaskEither<StoreProblem, void>,
  autoRefresh: boolean,
): Ledger => {
  const { municipality, events, texts, register, inTurn, isReadOnly } = opened
  const { unlessClosed, batchesUnlessClosed, close } = closing(opened, closeStore)
  const caughtUp = unlessClosed(autoRefresh ? catchUp(opened) : TE.right(undefined))
  const seen = autoRefresh ? caughtUp : unlessClosed(lookedAt(opened))
  const record = recording(opened, commandsOn(register.book))
  const compare = comparing(opened)
  return {
    ...asking(opened, caughtUp),
    record: (acts, options) => unlessClosed(record(acts, options)),
    now: () => questionsNow(opened),
    refresh: () => unlessClosed(() => inTurn(readOn(opened))),
    head: () => unlessClosed(TE.mapLeft(storeFailed)(events.head(municipality))),
    log: (from = 0) => batchesUnlessClosed(logFrom(opened, from)),
    read: () => batchesUnlessClosed(leavesFrom(opened, 0)),
    importLeaves: (leaves) => unlessClosed(() => inTurn(importing(opened, leaves))),
    putText: (text) =>
      unlessClosed(
        isReadOnly
          ? TE.left(readOnly(municipality))
          : TE.flatMap((bytes: Uint8Array) => TE.mapLeft(storeFailed)(texts.put(bytes)))(
              TE.fromEither<LedgerProblem, Uint8Array>(bytesOf(text)),
            ),
      ),
    getText: (digest) => unlessClosed(TE.bimap(storeFailed, O.toNullable)(texts.get(digest))),
    compareVersions: (policy, question) =>
      onceMore(opened, TE.flatMap(() => unlessClosed(compare(policy, question)))(caughtUp)),
    writeSnapshot: (path) => onceMore(opened, TE.flatMap(() => unlessClosed(writing(opened, path)))(seen)),
    snapshot: () => unlessClosed(TE.fromIO(opened.snapshot.use)),
    close,
  }
}
