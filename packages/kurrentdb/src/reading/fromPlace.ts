import type { KurrentDBClient, RecordedEvent } from '@kurrent/kurrentdb-client'
import { isOfType, isPassing } from '../client/failures.js'
import type { Names } from '../stream/names.js'
import { BACKWARDS, END } from './bounds.js'
import { collected } from './streams.js'

/** So often in a row a place has to fail at a server that answers another reading before each of them. */
const times = 3

/** Reads so many events at most. */
type Read = (maxCount: number) => Promise<ReadonlyArray<RecordedEvent>>

/**
 * What is read from a place in the log; `null` where no event of this log begins there, as at a place of another
 * server. A real one then fails without saying why, and the client calls that a server that cannot be reached. A
 * connection that breaks in the middle of many events looks the same, so a single one is asked for.
 */
export const fromPlace = async (
  client: KurrentDBClient,
  names: Names,
  read: Read,
  maxCount: number,
  stillComing: () => void,
): Promise<ReadonlyArray<RecordedEvent> | null> => {
  try {
    return await read(maxCount)
  } catch (error) {
    if (!isPassing(error)) throw error
    for (let failures = 0; failures < times; failures += 1) {
      await answered(client, names, stillComing)
      if (await isReadable(read)) throw error
    }
    return null
  }
}

const isReadable = async (read: Read): Promise<boolean> => {
  try {
    await read(1)
    return true
  } catch (error) {
    if (!isPassing(error)) throw error
    return false
  }
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
