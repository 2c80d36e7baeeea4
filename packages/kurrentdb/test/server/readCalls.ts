import { setTimeout } from 'node:timers/promises'
import type { ServerWritableStream } from '@grpc/grpc-js'
import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import { denied, gone, notLeader, unreadable, wantsLeader } from './failures.js'
import { caughtUp, confirmed, eventOf, nameOf, notFound } from './messages.js'
import { allRead, filterOf, placeOf, streamRead } from './reading.js'
import type { Served } from './Served.js'

type Call = ServerWritableStream<ReadReq, ReadResp>

/** Answers a reading of a stream or of the log of all streams, or follows the log until the caller leaves. */
export const readCalls =
  ({ log, faults, asked, cut }: Served) =>
  (call: Call): void => {
    asked()
    const options = call.request.getOptions()
    if (options === undefined) throw new TypeError('A reading says what to read.')
    if (faults.ignoredReads > 0) {
      faults.ignoredReads -= 1
      return
    }
    if (faults.leaderAt !== null && wantsLeader(call.metadata)) {
      call.emit('error', notLeader(faults.leaderAt))
      return
    }
    const name = options.hasAll() ? '$all' : nameOf(options.getStream()?.getStreamIdentifier())
    if (faults.denied.includes(name)) {
      call.emit('error', denied())
    } else if (options.hasSubscription()) {
      follow(log, call, options)
    } else if (!log.isPlace(BigInt(options.getAll()?.getPosition()?.getCommitPosition() ?? 0))) {
      call.emit('error', unreadable())
    } else if (options.hasAll()) {
      const found = allRead(log, options)
      const isCut = faults.cutReadings > 0 && found.length > 1
      for (const event of isCut ? found.slice(0, found.length / 2) : found) call.write(eventOf(event))
      if (isCut) {
        faults.cutReadings -= 1
        // What was written is on its way by then.
        void setTimeout(5).then(cut)
      } else call.end()
    } else {
      void answer(log, call, options, faults.slowness)
    }
  }

const answer = async (
  log: Served['log'],
  call: Call,
  options: ReadReq.Options,
  slowness: number,
): Promise<void> => {
  const [stream, found] = streamRead(log, options)
  if (found === 'tombstoned') {
    call.emit('error', gone(stream))
    return
  }
  if (found === 'no stream') call.write(notFound(stream))
  for (const event of found === 'no stream' ? [] : found) {
    if (slowness > 0) await setTimeout(slowness)
    call.write(eventOf(event))
  }
  call.end()
}

const follow = (log: Served['log'], call: Call, options: ReadReq.Options): void => {
  const asked = options.getAll()
  const isWanted = filterOf(options)
  const after = BigInt(asked?.getPosition()?.getCommitPosition() ?? -1)
  let at = asked?.hasEnd() === true ? log.all.length : placeOf(log.all, after + 1n)
  const tell = (): void => {
    at = Math.min(at, log.all.length)
    for (; at < log.all.length; at += 1) {
      const event = log.all[at]
      if (event !== undefined && isWanted(event)) call.write(eventOf(event))
    }
  }
  call.write(confirmed('subscription'))
  tell()
  call.write(caughtUp())
  const stop = log.listen(tell)
  call.on('cancelled', () => {
    stop()
    call.end()
  })
}
