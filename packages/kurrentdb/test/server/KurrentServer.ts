import { Server, ServerCredentials, ServerInterceptingCall } from '@grpc/grpc-js'
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js'
import featureService from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js'
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import streamService from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js'
import type { IServerFeaturesServer } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js'
import type { IStreamsServer } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js'
import { appendCalls, batchAppendCalls } from './appendCalls.js'
import { noFaults, type Faults } from './Faults.js'
import { Log } from './log.js'
import { nameOf } from './messages.js'
import { Proxy } from './Proxy.js'
import { readCalls } from './readCalls.js'
import type { Served } from './Served.js'

/** A KurrentDB in this process: one node, in memory, behind a connection that can be cut. */
export interface KurrentServer {
  readonly connectionString: string
  readonly port: number
  readonly log: Log
  readonly faults: Faults
  /** The calls that came with a name and a password: which call, and the two as they are sent. */
  readonly credentials: ReadonlyArray<readonly [call: string, authorization: string]>
  /** How often somebody asked to read. */
  readonly readings: () => number
  /** Cuts every connection there is; new ones are taken. */
  readonly cut: () => void
  /** Goes away, with everything it has stored, until `start`. */
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

export const kurrentServer = async (
  settings: Partial<Pick<Served, 'hasBatches' | 'maxAppendBytes'>> = {},
): Promise<KurrentServer> => {
  const proxy = new Proxy()
  let readings = 0
  const credentials: Array<readonly [string, string]> = []
  const served: Served = {
    hasBatches: true,
    maxAppendBytes: 1_048_576,
    ...settings,
    log: new Log(),
    faults: noFaults(),
    asked: () => {
      readings += 1
    },
    cut: () => proxy.cut(),
  }
  const hear = (call: string, authorization: string): void => void credentials.push([call, authorization])
  let server = serving(served, hear)
  const start = async (): Promise<void> => {
    server = serving(served, hear)
    await proxy.open(await bound(server))
  }
  await start()
  return {
    // The client waits for an interval of discovery before it connects, half a second where none is given.
    connectionString: `kurrentdb://127.0.0.1:${proxy.port}?tls=false&discoveryInterval=10`,
    port: proxy.port,
    log: served.log,
    faults: served.faults,
    credentials,
    readings: () => readings,
    cut: served.cut,
    stop: async () => {
      await proxy.close()
      server.forceShutdown()
    },
    start,
  }
}

const bound = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
      error === null ? resolve(port) : reject(error),
    )
  })

const serving = (served: Served, hear: (call: string, authorization: string) => void): Server => {
  const { log } = served
  const server = new Server({
    interceptors: [
      ({ path }, call) =>
        new ServerInterceptingCall(call, {
          start: (next) =>
            next({
              onReceiveMetadata: (metadata, goOn) => {
                for (const authorization of metadata.get('authorization'))
                  hear(path.slice(path.lastIndexOf('/') + 1), String(authorization))
                goOn(metadata)
              },
            }),
        }),
    ],
  })
  const streamCalls: IStreamsServer = {
    read: readCalls(served),
    append: appendCalls(served),
    batchAppend: batchAppendCalls(served),
    delete: (call, answer) => {
      log.delete(nameOf(call.request.getOptions()?.getStreamIdentifier()))
      answer(null, new streams.DeleteResp())
    },
    tombstone: (call, answer) => {
      log.tombstone(nameOf(call.request.getOptions()?.getStreamIdentifier()))
      answer(null, new streams.TombstoneResp())
    },
  }
  const featureCalls: IServerFeaturesServer = {
    getSupportedMethods: (_, answer) => answer(null, methodsOf(served)),
  }
  server.addService(streamService.StreamsService, streamCalls)
  server.addService(featureService.ServerFeaturesService, featureCalls)
  return server
}

const methodsOf = ({ hasBatches }: Served): InstanceType<typeof features.SupportedMethods> => {
  const methods = new features.SupportedMethods()
  methods.setEventStoreServerVersion('24.10.0.0')
  if (hasBatches) {
    const batches = new features.SupportedMethod()
    batches.setServiceName('event_store.client.streams.Streams')
    batches.setMethodName('BatchAppend')
    methods.addMethods(batches)
  }
  return methods
}
