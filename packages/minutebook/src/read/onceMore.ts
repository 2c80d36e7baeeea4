import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Opened } from '../open/Opened.js'
import type { LedgerProblem } from '../problem/LedgerProblem.js'
import { readOn } from './readOn.js'

/** Asks; where the snapshot was lost over it, the ledger itself is read, and it is asked once more. */
export const onceMore =
  <A>(opened: Opened, ask: TaskEither<LedgerProblem, A>): TaskEither<LedgerProblem, A> =>
  async () => {
    const answer = await ask()
    if (E.isRight(answer) || opened.snapshot.lost() === null) return answer
    const read = await opened.inTurn(readOn(opened))
    return E.isLeft(read) ? read : ask()
  }
