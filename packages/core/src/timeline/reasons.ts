import type { Failure } from '../law/Effect.js'
import type { Ending } from '../law/Ending.js'

/** Why a policy is not in force. */
export type NotInForceReason =
  | Ending
  | Exclude<Failure, 'lapsed'>
  | 'no-record'
  | 'out-of-territory'
  | 'not-yet-enacted'
  | 'not-commenced'
  | 'zero-length'
  | 'suspended'

/**
 * One reason is given; of several the first here (domain §2). Endings among themselves are decided by the day, and by
 * this list only where nothing but the recording tells which of one day was first.
 */
const notInForceOrder: ReadonlyArray<NotInForceReason> = [
  'no-record',
  'out-of-territory',
  'never-passed',
  'vetoed',
  'approval-refused',
  'not-yet-enacted',
  'not-commenced',
  'zero-length',
  'quashed',
  'rescinded',
  'superseded',
  'expired',
  'lapsed-by-law',
  'disallowed',
  'authority-lapsed',
  'municipality-ended',
  'suspended',
]

const undeterminedOrder = [
  'no-record',
  'outside-coverage',
  'successor-unknown',
  'conflicting-records',
  'outcome-unknown',
  'effect-unknown',
  'condition-unknown',
  'date-uncertain',
  'commencement-unknown',
] as const

/** Why it cannot be said whether a policy is in force. */
export type UndeterminedReason = (typeof undeterminedOrder)[number]

const firstOf =
  <R>(order: ReadonlyArray<R>) =>
  (reasons: ReadonlySet<R>): R | null =>
    order.find((reason) => reasons.has(reason)) ?? null

/** What is quashed from the start never was anything else (R13); quashed for the future, it ended. */
const withVoid: typeof notInForceOrder = [
  'no-record',
  'out-of-territory',
  'quashed',
  ...notInForceOrder.filter((reason) => !['no-record', 'out-of-territory', 'quashed'].includes(reason)),
]

const orderWhere = (isVoid: boolean): typeof notInForceOrder => (isVoid ? withVoid : notInForceOrder)

/** Where a reason stands among all of them; what has none comes last. */
export const placeOfNotInForce = (reason: NotInForceReason | null, isVoid = false): number =>
  reason === null ? notInForceOrder.length : orderWhere(isVoid).indexOf(reason)

/** The reason to give for "not in force" when several worlds give several; `isVoid` in any of them. */
export const firstNotInForce = (
  reasons: ReadonlySet<NotInForceReason>,
  isVoid: boolean,
): NotInForceReason | null => firstOf(orderWhere(isVoid))(reasons)

/** The reason to give for "undetermined" when several causes bear on the answer. */
export const firstUndetermined = firstOf(undeterminedOrder)
