import { failure, type Failure } from '@minutebook/eventstore'

type Answer = readonly [code: Failure['code'], sentence: string]

const unavailable = (sentence: string): Answer => ['store-unavailable', sentence]
const busy: Answer = [
  'store-busy',
  'Other programs have kept this store locked for too long. Try again when they are done.',
]
const crowded: Answer = [
  'store-busy',
  'The server takes no more connections at present. Try again when others are done.',
]
const damaged = (sentence: string): Answer => ['store-damaged', sentence]
const full: Answer = [
  'store-full',
  'There is no room left on the server; nothing was stored. Make room and try again.',
]
const gone = damaged('A part of this store is gone from the database. Go back to a backup.')
const down = unavailable('The server is starting or shutting down.')
const unreachable = unavailable(
  'The server cannot be reached; whether an append was stored is known by repeating it.',
)
const forbidden = (sentence: string): Answer => ['store-forbidden', sentence]
const stranger = forbidden('The server does not know this user, or not by this password.')

/** What the codes of PostgreSQL mean to a store: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const ofPostgres: Readonly<Record<string, Answer>> = {
  '25006': [
    'store-read-only',
    'This store may not be written to here: it is read-only, or the server is a standby.',
  ],
  '28000': stranger,
  '28P01': stranger,
  '3D000': ['no-store', 'The server has no database of that name.'],
  '3F000': gone,
  '40001': busy, // serialization_failure
  '40P01': busy, // deadlock_detected
  '42501': forbidden('This user of the database has no right to do that with this store.'),
  '42703': gone,
  '42883': gone,
  '42P01': gone,
  '53100': full,
  '53200': unavailable('The server has run out of memory.'),
  '53300': crowded,
  '55P03': busy, // lock_not_available
  '57014': ['store-busy', 'The server broke this off because it took too long. Try again later.'],
  '57P01': down, // admin_shutdown
  '57P02': down, // crash_shutdown
  '57P03': down, // cannot_connect_now
  '58030': unavailable('The disk of the server did not do what was asked of it.'),
  XX001: damaged('This store is damaged: it no longer holds what was written. Go back to a backup.'),
  XX002: damaged('An index of this store is damaged; it has to be built again.'),
}

const ofSystem: Readonly<Record<string, Answer>> = {
  EACCES: forbidden('The server may not be reached from here.'),
  EAI_AGAIN: unreachable,
  ECONNREFUSED: unavailable('No server answers at this address.'),
  ECONNRESET: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ENOENT: unavailable('No server answers at this address.'),
  ENOTFOUND: unavailable('There is no server of that name.'),
  EPIPE: unreachable,
  ETIMEDOUT: unreachable,
}

/** The driver has no codes for these. */
const ofDriver =
  /^(Connection terminated|Query read timeout|timeout exceeded|Client has encountered a connection error)/

/** Whatever was thrown while a store was used, as the failure it stands for. */
export const failureOf =
  (address: string) =>
  (error: unknown): Failure => {
    const [code, sentence] = answerTo(error)
    return failure(code, address, sentence, error)
  }

const answerTo = (error: unknown): Answer =>
  knownAnswer(error) ?? unavailable(`The store did not answer: ${wordsOf(error)}.`)

const knownAnswer = (error: unknown): Answer | undefined => {
  const code = codeOf(error)
  if (code === '') return ofDriver.test(wordsOf(error)) ? unreachable : undefined
  return ofPostgres[code] ?? ofSystem[code] ?? (code.startsWith('08') ? unreachable : undefined)
}

/** What may be gone at the next attempt, without anybody having done anything about it. */
const passing: ReadonlySet<Answer> = new Set([down, unreachable, crowded])
const passingCodes: ReadonlySet<string> = new Set(['40001', '40P01', 'ECONNREFUSED', 'ENOENT'])

export const isPassing = (error: unknown): boolean => {
  const answer = knownAnswer(error)
  return (
    (answer !== undefined && passing.has(answer)) || passingCodes.has(codeOf(error)) || isOutOfTurn(error)
  )
}

/** Somebody inserted without taking their turn and has the position that was next: another one is next now. */
const isOutOfTurn = (error: unknown): boolean =>
  isTaken(error) && (error as { readonly constraint?: unknown }).constraint === 'events_by_position'

/**
 * An id that is stored already: all other keys follow from the numbers, which nobody else gives while the lock is held.
 */
export const isTaken = (error: unknown): boolean => codeOf(error) === '23505'

/**
 * Whether the server refused the values themselves: no column takes them (class 22), a rule of a table forbids them
 * (class 23), or they are too large for where they belong (class 54).
 */
export const isAboutValues = (error: unknown): boolean => /^(22|23|54)/.test(codeOf(error))

/** Whether the server looked at what was to be written and refused it, or had no room for it: less might be taken. */
export const isAboutContents = (error: unknown): boolean =>
  isAboutValues(error) || /^(42|53100|P0)/.test(codeOf(error))

/** Whether it is the server or the way to it that failed, and not what was asked of it. */
export const isOfServer = (error: unknown): boolean =>
  isPassing(error) || /^(08|40|53|55|57|58|XX)/.test(codeOf(error))

/** Whether the server only says that it refused something before in this transaction. */
export const isAborted = (error: unknown): boolean => codeOf(error) === '25P02'

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
