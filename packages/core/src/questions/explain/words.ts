import type { NotInForceReason, UndeterminedReason } from '../../timeline/reasons.js'
import type { Applying } from '../applicability.js'
import type { Flag } from '../StatusAnswer.js'

/** Every sentence an explanation is made of, in one table, so that another language is another table. */
export interface Words {
  readonly inForce: (policy: string, on: string) => string
  readonly notInForce: (policy: string, on: string, why: string) => string
  readonly undetermined: (policy: string, on: string, why: string) => string
  readonly notInForceReason: Readonly<Record<NotInForceReason, string>>
  readonly undeterminedReason: Readonly<Record<UndeterminedReason, string>>
  readonly unrecorded: string
  /** One of these, and it is not known which; there may be only one. */
  readonly either: (ways: ReadonlyArray<string>) => string
  readonly possible: (ways: ReadonlyArray<string>) => string
  readonly way: (inForce: boolean, why: string | null) => string
  readonly presumed: (way: string) => string
  readonly asDecidedBy: (day: string) => string
  readonly knownAt: (moment: string) => string
  readonly knownUpTo: (seq: number) => string
  readonly knownBy: (register: string, moment: string) => string
  readonly portion: (name: string) => string
  readonly territory: (area: string) => string
  readonly partial: string
  readonly from: (earliest: string | null, latest: string | null) => string
  /** When it begins, told of a day before. */
  readonly commences: (earliest: string | null, latest: string | null) => string
  readonly ceases: (earliest: string | null, latest: string | null) => string
  /** The last day of a suspension, null at both ends where none is on record; and whether it is certainly suspended. */
  readonly suspended: (earliest: string | null, latest: string | null, isSure: boolean) => string
  /** Null where nothing has to be said: it applies. */
  readonly applicability: (applying: Applying | null) => string | null
  readonly pending: (motion: string) => string
  readonly flag: Readonly<Record<Exclude<Flag, 'area-limited' | 'portion-unnamed'>, string>>
  /** The areas on record in which it is in force, or may be; there may be none. For the flag `area-limited`. */
  readonly limitedTo: (areas: ReadonlyArray<string>) => string
  /** The parts that acts on record name; there may be none. For the flag `portion-unnamed`. */
  readonly partUnnamed: (parts: ReadonlyArray<string>) => string
  readonly cited: (event: CitedInWords) => string
}

/** An event as an explanation speaks of it. */
export interface CitedInWords {
  readonly seq: number
  readonly type: string
  /** What it is about, where that is not the policy asked about. */
  readonly of: string | null
  /** What else tells it from others of its kind: the rule by which a policy lapsed, the profile that was adopted. */
  readonly named: string | null
  /** The parts it is about; the whole where none are. */
  readonly portions: ReadonlyArray<string>
  /** The other days it gives, by the field that gives them (a JSON Pointer), in EDTF. */
  readonly days: ReadonlyArray<{ readonly path: string; readonly day: string }>
  /** The day of its decision as known for this answer, in EDTF; null where it has none. */
  readonly decided: string | null
  /** What the source calls that day, where it has words of its own. */
  readonly saying: string | null
  readonly by: string | null
  readonly place: string | null
  /** What it does to the record; null for what is done in the world. */
  readonly settles: Settles | null
}

/** What a retraction, a correction or an adjudication does to the record. */
export type Settles =
  | { readonly does: 'retracts'; readonly event: EventNamed }
  | {
      readonly does: 'corrects'
      readonly event: EventNamed
      /** The field as a JSON Pointer; what to call it is a matter of the language. */
      readonly path: string
      /** A day as a day, anything else as JSON; null for nothing. */
      readonly from: string | null
      readonly to: string | null
    }
  | { readonly does: 'rejects'; readonly event: EventNamed; readonly chosen: EventNamed }

/** An event named by another. */
export interface EventNamed {
  readonly seq: number
  readonly type: string
}
