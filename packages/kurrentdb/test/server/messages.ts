// The messages of the protocol, as they come with the client. They are CommonJS, which names nothing to Node.js.
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js'
import status from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js'
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import type {
  StreamIdentifier,
  UUID,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js'
import type {
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'
import any from 'google-protobuf/google/protobuf/any_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import type { Message } from 'google-protobuf'
import type { Kept, Outcome, Proposed, Refused } from './log.js'

const decoder = new TextDecoder()

export const nameOf = (identifier: StreamIdentifier | undefined): string =>
  decoder.decode(identifier?.getStreamName_asU8() ?? new Uint8Array())

const identifierOf = (stream: string): StreamIdentifier => {
  const identifier = new shared.StreamIdentifier()
  identifier.setStreamName(new TextEncoder().encode(stream))
  return identifier
}

export const textOf = (uuid: UUID | undefined): string => {
  if (uuid?.hasString() === true) return uuid.getString()
  const structured = uuid?.getStructured()
  const half = (bits: string | undefined): string =>
    BigInt.asUintN(64, BigInt(bits ?? '0'))
      .toString(16)
      .padStart(16, '0')
  const hex = half(structured?.getMostSignificantBits()) + half(structured?.getLeastSignificantBits())
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

const uuidOf = (text: string): UUID => {
  const uuid = new shared.UUID()
  uuid.setString(text)
  return uuid
}

type SentMessage = Pick<
  BatchAppendReq.ProposedMessage,
  'getId' | 'getMetadataMap' | 'getData_asU8' | 'getCustomMetadata_asU8'
>

export const proposedOf = (message: SentMessage): Proposed => ({
  id: textOf(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
})

/** What an event takes of the room of one append. */
export const sizeOf = ({ type, data, metadata }: Proposed): number =>
  data.length + metadata.length + 2 * type.length

export const eventOf = (kept: Kept): ReadResp => {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
  recorded.setId(uuidOf(kept.id))
  recorded.setStreamIdentifier(identifierOf(kept.stream))
  recorded.setStreamRevision(String(kept.revision))
  recorded.setCommitPosition(String(kept.position))
  recorded.setPreparePosition(String(kept.position))
  recorded.getMetadataMap().set('type', kept.type)
  recorded.getMetadataMap().set('content-type', kept.contentType)
  recorded.getMetadataMap().set('created', String(kept.created * 10_000n))
  recorded.setData(kept.data)
  recorded.setCustomMetadata(kept.metadata)
  const event = new streams.ReadResp.ReadEvent()
  event.setEvent(recorded)
  event.setCommitPosition(String(kept.position))
  const response = new streams.ReadResp()
  response.setEvent(event)
  return response
}

export const notFound = (stream: string): ReadResp => {
  const missing = new streams.ReadResp.StreamNotFound()
  missing.setStreamIdentifier(identifierOf(stream))
  const response = new streams.ReadResp()
  response.setStreamNotFound(missing)
  return response
}

export const confirmed = (id: string): ReadResp => {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation()
  confirmation.setSubscriptionId(id)
  const response = new streams.ReadResp()
  response.setConfirmation(confirmation)
  return response
}

export const caughtUp = (): ReadResp => {
  const response = new streams.ReadResp()
  response.setCaughtUp(new streams.ReadResp.CaughtUp())
  return response
}

/** An error packed as the server packs it for batches of appends. */
const failed = (message: Message, name: string): InstanceType<typeof status.Status> => {
  const details = new any.Any()
  details.pack(message.serializeBinary(), `event_store.client.${name}`)
  const failure = new status.Status()
  failure.setMessage(name)
  failure.setDetails(details)
  return failure
}

export const tooLarge = (limit: number): InstanceType<typeof status.Status> => {
  const details = new shared.MaximumAppendSizeExceeded()
  details.setMaxappendsize(limit)
  return failed(details, 'MaximumAppendSizeExceeded')
}

export const accessDenied = (): InstanceType<typeof status.Status> =>
  failed(new shared.AccessDenied(), 'AccessDenied')

export const timedOut = (): InstanceType<typeof status.Status> => failed(new shared.Timeout(), 'Timeout')

export const batchAnswer = (
  request: { readonly correlation: UUID | undefined; readonly stream: string },
  result: Outcome | InstanceType<typeof status.Status>,
): BatchAppendResp => {
  const response = new streams.BatchAppendResp()
  response.setCorrelationId(request.correlation)
  response.setStreamIdentifier(identifierOf(request.stream))
  if ('kind' in result && result.kind === 'stored') {
    const success = new streams.BatchAppendResp.Success()
    success.setCurrentRevision(String(result.last))
    if (result.position === null) success.setNoPosition(new empty.Empty())
    else {
      const position = new shared.AllStreamPosition()
      position.setCommitPosition(String(result.position))
      position.setPreparePosition(String(result.position))
      success.setPosition(position)
    }
    response.setSuccess(success)
    return response
  }
  response.setError('kind' in result ? errorOf(result, request.stream) : result)
  return response
}

const errorOf = (result: Refused, stream: string): InstanceType<typeof status.Status> => {
  if (result.kind === 'tombstoned') {
    const gone = new shared.StreamDeleted()
    gone.setStreamIdentifier(identifierOf(stream))
    return failed(gone, 'StreamDeleted')
  }
  const wrong = new shared.WrongExpectedVersion()
  if (result.current === null) wrong.setCurrentNoStream(new empty.Empty())
  else wrong.setCurrentStreamRevision(String(result.current))
  return failed(wrong, 'WrongExpectedVersion')
}

/** The answer to an append that came alone. */
export const appendAnswer = (result: Outcome): AppendResp => {
  const response = new streams.AppendResp()
  if (result.kind !== 'stored') {
    const wrong = new streams.AppendResp.WrongExpectedVersion()
    if (result.current === null) wrong.setCurrentNoStream(new shared.Empty())
    else wrong.setCurrentRevision(String(result.current))
    response.setWrongExpectedVersion(wrong)
    return response
  }
  const success = new streams.AppendResp.Success()
  success.setCurrentRevision(String(result.last))
  if (result.position === null) success.setNoPosition(new shared.Empty())
  else {
    const position = new streams.AppendResp.Position()
    position.setCommitPosition(String(result.position))
    position.setPreparePosition(String(result.position))
    success.setPosition(position)
  }
  response.setSuccess(success)
  return response
}
