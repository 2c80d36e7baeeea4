import { recording } from '@minutebook/eventstore/test-support/recording'
import { openPostgresStore } from '@minutebook/postgres'
import * as E from 'fp-ts/lib/Either.js'

/** Records without end, and prints what is acknowledged. */
const [host = '', user = '', schema = ''] = process.argv.slice(2)

const opened = await openPostgresStore({ connection: { host, user, database: 'postgres' }, schema })()
if (E.isLeft(opened)) throw new Error(opened.left.sentence)
await recording(opened.right.events)
