import { recording } from '@minutebook/eventstore/test-support/recording'
import { openSqliteStore } from '@minutebook/sqlite'
import * as E from 'fp-ts/lib/Either.js'

/** Records without end, and prints what is acknowledged. */
const opened = await openSqliteStore(process.argv[2] ?? '')()
if (E.isLeft(opened)) throw new Error(opened.left.sentence)
await recording(opened.right.events)
