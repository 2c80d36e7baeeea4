import { recording } from '@minutebook/eventstore/test-support/recording'
import { openKurrentDbStore } from '@minutebook/kurrentdb'
import * as E from 'fp-ts/lib/Either.js'

/** Records without end, and prints what is acknowledged. */
const [connectionString = '', prefix = ''] = process.argv.slice(2)

const opened = await openKurrentDbStore({ connectionString, prefix })()
if (E.isLeft(opened)) throw new Error(opened.left.sentence)
await recording(opened.right.events)
