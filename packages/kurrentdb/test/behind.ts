import { KurrentDBClient } from '@kurrent/kurrentdb-client'

type Act = (client: KurrentDBClient, stream: string) => Promise<unknown>

/** What makes a stream of five events shorter; none of it takes the end away alone, which a server has no means for. */
const shortenings: Readonly<Record<string, Act>> = {
  'its beginning is cut off': (client, stream) => client.setStreamMetadata(stream, { truncateBefore: 2 }),
  'all of it is cut off': (client, stream) => client.setStreamMetadata(stream, { truncateBefore: 9 }),
  'it may hold one event': (client, stream) => client.setStreamMetadata(stream, { maxCount: 1 }),
  'it is deleted': (client, stream) => client.deleteStream(stream),
  'it is deleted for good': (client, stream) => client.tombstoneStream(stream),
}

const deletedAndBegunAgain: Act = async (client, stream) => {
  await client.deleteStream(stream)
  await client.appendToStream(stream, {
    id: crypto.randomUUID(),
    contentType: 'application/json',
    type: 'Note',
    data: {},
    metadata: {},
  })
}

/** What any client of a server can do to the streams of a store, behind its back. */
export const behind = (connectionString: string, streamOf: (ledger: string) => string) => {
  const doing = (act: Act) => async (ledger: string) => {
    const client = KurrentDBClient.connectionString(connectionString)
    await act(client, streamOf(ledger))
    await client.dispose()
  }
  return {
    truncate: Object.fromEntries(Object.entries(shortenings).map(([way, act]) => [way, doing(act)])),
    recreate: doing(deletedAndBegunAgain),
  }
}
