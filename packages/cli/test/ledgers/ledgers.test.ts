import { randomBytes } from 'node:crypto'
import { done, folder } from '@minutebook/eventstore/test-support'
import { openKurrentDbStore } from '@minutebook/kurrentdb'
import { openSqliteStore } from '@minutebook/sqlite'
import { memoryLedgerStore } from 'minutebook/testing'
import { anyStore } from '../../../postgres/test/anyStore.js'
import { kurrentAddress, realKurrentAddress } from '../servers.js'
import { ledgerOver } from './ledgerOver.js'
import type { Open } from './Kept.js'

/** A store under a prefix no other has: a real server keeps what tests before this one have left. */
const kurrentAt =
  (address: () => Promise<string>): Open =>
  async () => {
    const prefix = `test${randomBytes(8).toString('hex')}`
    return done(openKurrentDbStore({ connectionString: await address(), prefix }))
  }

ledgerOver('memory', async () => memoryLedgerStore())

ledgerOver('a SQLite file', () => done(openSqliteStore(folder.file())))

ledgerOver('PostgreSQL', anyStore)

ledgerOver('KurrentDB', kurrentAt(kurrentAddress))

const real = realKurrentAddress
if (real !== undefined)
  ledgerOver(
    'KurrentDB on a real server',
    kurrentAt(async () => real),
  )
