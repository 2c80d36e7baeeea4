import { failure, type Failure } from '@minutebook/eventstore'

/** What an error of the client stands for. */
interface Meaning {
  readonly code: 'store-unavailable' | 'store-forbidden'
  readonly sentence: string
  /** Whether the same call may succeed in a moment. Whether an append was stored is not known then. */
  readonly isPassing: boolean
}

const passing = (sentence: string): Meaning => ({ code: 'store-unavailable', sentence, isPassing: true })
const lasting = (sentence: string): Meaning => ({ code: 'store-unavailable', sentence, isPassing: false })

/** The client does not say which of the two it was. */
const unreachable = passing('The server cannot be reached, or its certificate is not accepted.')
const silent = passing('The server did not answer in time.')
const tooOld = lasting('The server is too old for what was asked of it.')
const notUnderstood = lasting('The server does not understand what was asked of it.')
const denied: Meaning = {
  code: 'store-forbidden',
  sentence:
    'The server does not let this user do that. Only administrators read the log of all streams, unless the server was told otherwise.',
  isPassing: false,
}

/** The types of errors of the client: `ErrorType` in @kurrent/kurrentdb-client. */
const ofType: Readonly<Record<string, Meaning>> = {
  unavailable: unreachable,
  cancelled: passing('The server broke off the call.'),
  timeout: silent,
  'deadline-exceeded': silent,
  'not-leader': passing('The node that was asked is not the leader of the cluster.'),
  unknown: passing('The server failed and did not say how.'),
  'access-denied': denied,
  unsupported: tooOld,
  'invalid-argument': notUnderstood,
}

/** The same for errors that come as gRPC gives them: https://grpc.io/docs/guides/status-codes/ */
const ofCode: Readonly<Record<number, Meaning>> = {
  1: passing('The server broke off the call.'),
  2: passing('The server failed and did not say how.'),
  3: notUnderstood,
  4: silent,
  7: denied,
  12: tooOld,
  13: unreachable,
  14: unreachable,
  16: denied,
}

/** No answer within the time for it, which the client itself does not watch over in every call. */
export class NoAnswer extends Error {
  readonly type = 'deadline-exceeded'
}

const meaningOf = (error: unknown): Meaning =>
  ofType[String(memberOf(error, 'type'))] ??
  ofCode[Number(memberOf(error, 'code'))] ??
  (wordsOf(error).startsWith('Failed to discover')
    ? passing('No node of the cluster can be reached.')
    : lasting(`The server did not answer: ${wordsOf(error)}.`))

/** Whether the same call may succeed in a moment, on a new connection if not on this one. */
export const isPassing = (error: unknown): boolean => meaningOf(error).isPassing

/** Whether an error of the client is of that type. */
export const isOfType = (error: unknown, type: string): boolean => memberOf(error, 'type') === type

/** Whatever was thrown while a store was used, as the failure it stands for. */
export const failureOf =
  (address: string) =>
  (error: unknown): Failure => {
    const { code, sentence } = meaningOf(error)
    return failure(code, address, sentence, error)
  }

export const memberOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
