import type * as t from 'io-ts'
import type { EarlierData, StandardData, StandardNature, StandardType } from '../catalogue/standardKinds.js'
import type { Nature } from '../events/Kind.js'
import type { Actor } from '../values/Actor.js'
import type { Evidence, Source } from '../values/Source.js'
import type { EventId } from '../values/ids.js'
import type { UncertainDate } from '../values/UncertainDate.js'

/** An uncertain day as an author writes it: one text where the words of the source are the day itself. */
export type WrittenDate = string | { readonly edtf: string; readonly text: string }

/**
 * A value as an author writes it: without the brands that decoding gives, with days as plain texts, with events on record
 * by their numbers or ids, and with earlier acts of the same command by their labels (`#vote`).
 */
export type Written<T> = T extends UncertainDate
  ? WrittenDate
  : T extends EventId
    ? string | number
    : T extends t.Brand<unknown> & string
      ? string
      : T extends t.Brand<unknown> & number
        ? number
        : T extends ReadonlyArray<infer Item>
          ? ReadonlyArray<Written<Item>>
          : T extends object
            ? { readonly [K in keyof T]: Written<T[K]> }
            : T

/** The payload of a standard kind, as an author writes it. */
export type ActData<T extends StandardType> = Written<StandardData[T]>

/** What an act says besides its kind and its payload. */
export interface AroundAct {
  /** What later acts of the same command name it by: one with label `vote` is `#vote` to them. */
  readonly label?: string
  /**
   * The version of its kind it is written in; the newest where left out, and recorded in the newest whichever it is.
   */
  readonly version?: number
  readonly decidedOn?: WrittenDate | null
  readonly by?: Written<Actor> | null
  readonly meeting?: { readonly id: string; readonly item: number | null } | null
  readonly evidence?: Evidence | null
  readonly source?: Written<Source> | null
  readonly causedBy?: ReadonlyArray<string | number>
  readonly cites?: ReadonlyArray<string | number>
  readonly claimed?: { readonly recordedAt: string; readonly register: string } | null
  readonly attachments?: ReadonlyArray<{
    readonly digest: string
    readonly len: number
    readonly mediaType: string
  }>
}

/** A decision has its day, however uncertain; an observation has none. */
type OnDayOf<N extends Nature> = N extends 'act'
  ? { readonly decidedOn: WrittenDate }
  : N extends 'observation'
    ? { readonly decidedOn?: null }
    : Pick<AroundAct, 'decidedOn'>

/** An act of one standard kind. */
export type StandardAct<T extends StandardType = StandardType> = Omit<AroundAct, 'decidedOn'> &
  OnDayOf<StandardNature[T]> & {
    readonly type: T
    readonly data: ActData<T>
  }

/** An act in the shape of an earlier version, which has to be named; it is raised, and recorded in the newest. */
export type EarlierAct = {
  readonly [T in keyof EarlierData]: {
    readonly [V in keyof EarlierData[T]]: Omit<AroundAct, 'decidedOn' | 'version'> &
      OnDayOf<StandardNature[T]> & {
        readonly type: T
        readonly version: V
        readonly data: Written<EarlierData[T][V]>
      }
  }[keyof EarlierData[T]]
}[keyof EarlierData]

/** An act of an integrator's own kind, whose name has its prefix: `vendor.Kind`. */
export interface OwnAct extends AroundAct {
  readonly type: `${string}.${string}`
  readonly data: unknown
}

/**
 * An act as an author types it; `decide` checks every value. An editor knows the payloads of the standard kinds. What
 * was read from elsewhere, and is of no type yet, is handed in as it is: `acts as ReadonlyArray<ActInput>`.
 */
export type ActInput = { readonly [T in StandardType]: StandardAct<T> }[StandardType] | EarlierAct | OwnAct
