import type { handleBidiStreamingCall, handleClientStreamingCall } from '@grpc/grpc-js'
import type { UUID } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js'
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import * as failures from './failures.js'
import type { Expected, Outcome, Proposed } from './log.js'
import {
  accessDenied,
  appendAnswer,
  batchAnswer,
  nameOf,
  proposedOf,
  sizeOf,
  textOf,
  timedOut,
  tooLarge,
} from './messages.js'
import type { Served } from './Served.js'

type Result = Outcome | 'denied' | 'timed out' | 'too large'

/** Stores what was proposed; null where nobody is to be told. */
const stored = (
  { log, faults, maxAppendBytes, cut }: Served,
  stream: string,
  expected: Expected,
  events: ReadonlyArray<Proposed>,
): Result | null => {
  if (faults.denied.includes(stream)) return 'denied'
  if (faults.ignoredAppends > 0) {
    faults.ignoredAppends -= 1
    return null
  }
  if (events.reduce((sum, event) => sum + sizeOf(event), 0) > maxAppendBytes) return 'too large'
  const outcome = log.append(stream, expected, events)
  if (faults.cutAfterStoring > 0) {
    faults.cutAfterStoring -= 1
    cut()
    return null
  }
  if (faults.timedOutAppends > 0) {
    faults.timedOutAppends -= 1
    return 'timed out'
  }
  return outcome
}

interface Batch {
  readonly correlation: UUID | undefined
  readonly stream: string
  readonly expected: Expected
  readonly events: Array<Proposed>
}

interface Options {
  readonly hasNoStream: () => boolean
  readonly hasAny: () => boolean
  readonly hasStreamExists: () => boolean
}

const expectedOf = (options: Options | undefined, revision: string | undefined): Expected => {
  if (options?.hasNoStream() === true) return 'none'
  if (options?.hasAny() === true) return 'any'
  return options?.hasStreamExists() === true ? 'exists' : Number(revision)
}

/** Many appends on one stream of messages, each with an answer of its own. */
export const batchAppendCalls =
  (served: Served): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> =>
  (call) => {
    const batches = new Map<string, Batch>()
    call.on('data', (request: BatchAppendReq) => {
      const { leaderAt } = served.faults
      if (leaderAt !== null && failures.wantsLeader(call.metadata)) {
        call.emit('error', failures.notLeader(leaderAt))
        return
      }
      const correlation = request.getCorrelationId()
      const id = textOf(correlation)
      const options = request.getOptions()
      const batch = batches.get(id) ?? {
        correlation,
        stream: nameOf(options?.getStreamIdentifier()),
        expected: expectedOf(options, options?.getStreamPosition()),
        events: [],
      }
      batches.set(id, batch)
      batch.events.push(...request.getProposedMessagesList().map(proposedOf))
      if (!request.getIsFinal()) return
      batches.delete(id)
      const result = stored(served, batch.stream, batch.expected, batch.events)
      if (result !== null) call.write(batchAnswer(batch, answerTo(result, served.maxAppendBytes)))
    })
    call.on('end', () => call.end())
  }

const answerTo = (result: Result, limit: number): Parameters<typeof batchAnswer>[1] => {
  switch (result) {
    case 'denied':
      return accessDenied()
    case 'timed out':
      return timedOut()
    case 'too large':
      return tooLarge(limit)
    default:
      return result
  }
}

/** One append a call, as servers before 21.10 know it. */
export const appendCalls =
  (served: Served): handleClientStreamingCall<AppendReq, AppendResp> =>
  (call, answer) => {
    let stream = ''
    let expected: Expected = 'any'
    const events: Array<Proposed> = []
    call.on('data', (request: AppendReq) => {
      const options = request.getOptions()
      const message = request.getProposedMessage()
      if (options !== undefined) {
        stream = nameOf(options.getStreamIdentifier())
        expected = expectedOf(options, options.getRevision())
      } else if (message !== undefined) events.push(proposedOf(message))
    })
    call.on('end', () => {
      const { leaderAt } = served.faults
      if (leaderAt !== null && failures.wantsLeader(call.metadata)) {
        answer(failures.notLeader(leaderAt))
        return
      }
      const result = stored(served, stream, expected, events)
      if (result === null) return
      if (result === 'denied') answer(failures.denied())
      else if (result === 'timed out') answer(failures.timedOut())
      else if (result === 'too large') answer(failures.tooLarge(served.maxAppendBytes))
      else if (result.kind === 'tombstoned') answer(failures.gone(stream))
      else answer(null, appendAnswer(result))
    })
  }
