import { Metadata, status, type ServiceError } from '@grpc/grpc-js'

const failing = (
  code: status,
  exception: string,
  more: Readonly<Record<string, string>> = {},
): ServiceError => {
  const metadata = new Metadata()
  metadata.set('exception', exception)
  for (const [name, value] of Object.entries(more)) metadata.set(name, value)
  return Object.assign(new Error(exception), { code, details: exception, metadata })
}

export const denied = (): ServiceError => failing(status.PERMISSION_DENIED, 'access-denied')

export const notLeader = (port: number): ServiceError =>
  failing(status.NOT_FOUND, 'not-leader', {
    'leader-endpoint-host': '127.0.0.1',
    'leader-endpoint-port': String(port),
  })

/** What a reading of the log is told that begins where no event does. */
export const unreadable = (): ServiceError =>
  failing(status.UNKNOWN, 'Unexpected FilteredReadAllResult: Error')

export const timedOut = (): ServiceError => failing(status.ABORTED, 'timeout')

export const tooLarge = (limit: number): ServiceError =>
  failing(status.INVALID_ARGUMENT, 'maximum-append-size-exceeded', { 'maximum-append-size': String(limit) })

export const gone = (stream: string): ServiceError =>
  failing(status.FAILED_PRECONDITION, 'stream-deleted', { 'stream-name': stream })

export const wantsLeader = (metadata: Metadata): boolean => metadata.get('requires-leader').includes('true')
