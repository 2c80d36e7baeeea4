import { failure, type StoreProblem } from '@minutebook/eventstore'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { storeFailed } from '../problem/problems.js'
import type { LedgerOptions, LedgerStore } from './LedgerOptions.js'

/** A store with what is to be done about it when the ledger closes. */
export interface OpenStore extends LedgerStore {
  readonly close: TE.TaskEither<StoreProblem, void>
}

/** The store that was handed in, which stays its owner's, or the SQLite file. */
export const openStore = ({
  store,
  file = '',
  readOnly = false,
}: LedgerOptions): TE.TaskEither<LedgerProblem, OpenStore> =>
  store === undefined ? openFile(file, readOnly) : TE.right({ ...store, close: TE.right(undefined) })

/** SQLite comes with a native module: whoever keeps ledgers elsewhere never loads it. */
const openFile = (file: string, readOnly: boolean): TE.TaskEither<LedgerProblem, OpenStore> =>
  pipe(
    TE.tryCatch(
      () => import('@minutebook/sqlite'),
      (cause): StoreProblem =>
        failure('store-unavailable', file, 'SQLite cannot be loaded on this computer.', cause),
    ),
    TE.flatMap(({ openSqliteStore }) => openSqliteStore(file, { readOnly })),
    TE.bimap(storeFailed, ({ events, texts, close }) => ({ events, texts, close: () => close()() })),
  )
