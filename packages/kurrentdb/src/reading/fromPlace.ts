import type { KurrentDBClient, RecordedEvent } from '@kurrent/kurrentdb-client'
import { isOfType, isPassing } from '../client/failures.js'
import type { Names } from '../stream/names.js'
import { BACKWARDS, END } from './bounds.js'
import { collected } from './streams.js'

/** So often in a row a place has to fail at a server that answers another reading after each of them. */
const times = 3

/**
 * What is read from a place in the log; `null` where no event of this log begins there, as at a place of another
 * server. A real one then fails without saying why, and the client calls that a server that cannot be reached.
 */
export const fromPlace = async (
  client: KurrentDBClient,
  names: Names,
  read: () => Promise<ReadonlyArray<RecordedEvent>>,
  stillComing: () => void,
): Promise<ReadonlyArray<RecordedEvent> | null> => {
  for (let failures = 0; failures < times; failures += 1) {
    try {
      return await read()
    } catch (error) {
      if (!isPassing(error)) throw error
      await answered(client, names, stillComing)
    }
  }
  return null
}

/** Fails as the server does when it is not there: no ledger has this stream. */
const answered = async (client: KurrentDBClient, names: Names, stillComing: () => void): Promise<void> => {
  const options = { fromRevision: END, direction: BACKWARDS, maxCount: 1, requiresLeader: true } as const
  try {
    await collected(client.readStream(names.ledgers, options), stillComing)
  } catch (error) {
    if (!isOfType(error, 'stream-not-found')) throw error
  }
  stillComing()
}
