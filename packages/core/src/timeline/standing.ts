import type { Begins } from '../law/Effect.js'
import type { Bounds } from '../values/edtf.js'
import type { NotInForceReason } from './reasons.js'
import type { Dated } from './Timed.js'

/** How an instrument stands on a day in one world. */
export interface Standing {
  /** null when in force. */
  readonly reason: NotInForceReason | null
  /** The days it can have started, and been decided, in this world. */
  readonly start: Bounds | null
  readonly decided: Bounds | null
  /** The days it can have ended, or will by what is known. */
  readonly end: Bounds | null
  readonly zeroLength: boolean
  readonly begin: Dated<Begins> | null
  /** Whether a part of it stands otherwise (R22). */
  readonly partial: boolean
  /** Whether a suspension begins or is over that day (R2). */
  readonly turns: boolean
  /** The last days of the suspension that holds it; null where none does. */
  readonly held: Bounds | null
  /** The events it rests on. */
  readonly relied: ReadonlyArray<number>
}

/** Whether it was quashed from the start, and so never began (R13). */
export const isVoid = ({ reason, start }: Standing): boolean => reason === 'quashed' && start === null

/** That of what never began there, and so has no days. */
export const withoutDays = (reason: NotInForceReason, relied: ReadonlyArray<number>): Standing => ({
  reason,
  start: null,
  decided: null,
  end: null,
  zeroLength: false,
  begin: null,
  partial: false,
  turns: false,
  held: null,
  relied,
})
