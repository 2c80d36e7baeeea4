import * as E from 'fp-ts/lib/Either.js'
import { guardOf, type Guard } from '../codecs/guardOf.js'
import type { Effect, EffectBase, Sets } from '../law/Effect.js'
import type { Target } from '../law/Target.js'
import type { When } from '../law/When.js'
import type { RecordedEvent } from '../envelope/RecordedEvent.js'
import type { Profile } from '../profiles/Profile.js'
import { deeplyFrozen } from '../values/deeplyFrozen.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { UncertainDate } from '../values/UncertainDate.js'
import type { AmongActs } from './AmongActs.js'
import type { Named } from './Named.js'
import type { NamedDays } from './NamedDays.js'
import type { Disclosure, Payload, Shape } from './payload.js'

/** Whether the event tells of a decision (`decidedOn` required), of something seen or kept (none), or of either. */
export type Nature = 'act' | 'observation' | 'act-or-observation'

/** What an event kind is given to work out the effects of one of its events. */
export interface Reading {
  readonly profile: Profile
  /**
   * The events it cites or is caused by, as then known. Ask only where needed: an event that asks is read anew each
   * time.
   */
  readonly cited: ReadonlyArray<RecordedEvent>
  /** The resolutions it is a consequence of, those that adopted it first, as then known. */
  readonly resolutions: ReadonlyArray<SubjectId>
  /**
   * What stands behind another act, as then known: the rank of whoever did it, the law it was done under, and the
   * resolutions it followed from.
   */
  readonly backing: (other: RecordedEvent) => Pick<EffectBase, 'rank' | 'law' | 'adoptedBy' | 'followsFrom'>
  /** Whether another act is one that can be set aside. */
  readonly canBeSetAside: (other: RecordedEvent) => boolean
  /**
   * The parts every effect of this event has in common, for a target. Spread them last: where members follow the
   * spread, V8 gives each object of this size a shape of its own, which is slower and takes more memory
   * (docs/decisions/0015).
   */
  readonly base: (target: Target) => EffectBase
  /** The day of the act: `decidedOn`, or what the kind makes of it. */
  readonly decided: When
  /** The days a date of this event can be; `field` is its JSON Pointer. */
  readonly day: (field: string, date: UncertainDate) => When
}

/** Words for the catalogue. */
export interface KindDoc {
  readonly who: string
  readonly effect: string
  readonly rests: string
}

/** One kind of municipal act or observation: its payload, what it touches, what it does in law. */
export interface KindSpec<T extends string, D, Open, N extends Nature = Nature> {
  readonly type: T
  readonly version: number
  readonly nature: N
  readonly payload: Payload<D, Open>
  readonly doc: KindDoc
  /** A payload as it may really occur; the catalogue prints it and the tests decode it. */
  readonly example: unknown
  readonly names: (data: Open) => Named
  /**
   * Whether it is done or noted only of a policy that was made, though by itself it changes nothing of it: where nothing
   * else is on record, it tells that there was one (R9).
   */
  readonly presupposesMaking?: true
  /**
   * Where in the payload the day stands of which it tells (a JSON Pointer): without a decision, it is read by the law
   * of that day.
   */
  readonly tellsOf?: (data: Open) => string | undefined
  /** The day of the act, where it is not simply `decidedOn`. */
  readonly decided?: (event: RecordedEvent<Open>, reading: Reading) => When | null
  /** What it does that bears on force; left out where nothing. */
  readonly effects?: (event: RecordedEvent<Open>, reading: Reading) => ReadonlyArray<Effect>
  /** What it only describes: text, number, title, class. */
  readonly describes?: (event: RecordedEvent<Open>, reading: Reading) => ReadonlyArray<Sets>
  /** The days it names besides that of its decision. */
  readonly days?: NamedDays
  /** How its acts stand among other acts. */
  readonly among?: AmongActs
  /** Fields a complete record would have, and how to say that one is not stated. */
  readonly expected?: Readonly<Record<string, string>>
}

/**
 * A kind whose payload type has been forgotten, as the catalogue holds it; its functions are given decoded payloads
 * only.
 */
export interface Kind<T extends string = string, D = unknown, N extends Nature = Nature> {
  readonly type: T
  readonly version: number
  readonly nature: N
  readonly codec: Shape<D>
  /** Whether the codec takes a value as it is: the quick way, where no report is wanted. */
  readonly is: Guard
  readonly disclosure: Readonly<Record<string, Disclosure>>
  readonly doc: KindDoc
  readonly example: unknown
  readonly expected: Readonly<Record<string, string>>
  readonly names: (data: unknown) => Named
  /** Whether it is done or noted only of a policy that was made (R9). */
  readonly presupposesMaking: boolean
  /** Where in the payload the day stands of which it tells; undefined where it names none. */
  readonly tellsOf: (data: unknown) => string | undefined
  readonly days: NamedDays
  readonly among: AmongActs
  readonly decided: (event: RecordedEvent, reading: Reading) => When | null
  /** Whether the day of the act is worked out by the kind, so that it has one even where none is stated. */
  readonly hasOwnDay: boolean
  /** Whether it has effects at all; most questions can pass over an event that only describes. */
  readonly bearsOnForce: boolean
  /** Whether describing is all it does: such an event need not be read to tell what is in force. */
  readonly onlyDescribes: boolean
  readonly effects: (event: RecordedEvent, reading: Reading) => ReadonlyArray<Effect>
  readonly describes: (event: RecordedEvent, reading: Reading) => ReadonlyArray<Sets>
  /**
   * Null for the newest version; for an earlier one the next, and what its payload is in the shape of that
   * (`earlierVersion`).
   */
  readonly next: { readonly kind: Kind; readonly raise: (data: unknown) => unknown } | null
}

/**
 * Declares an event kind. The stages after it work with what is declared here; rules and findings that hold of certain
 * kinds of this library alone name those.
 */
export const defineKind = <T extends string, D, Open, N extends Nature>(
  spec: KindSpec<T, D, Open, N>,
): Kind<T, D, N> =>
  deeplyFrozen({
    type: spec.type,
    version: spec.version,
    nature: spec.nature,
    codec: spec.payload.codec,
    is: isOf(spec.payload.codec),
    disclosure: spec.payload.disclosure,
    doc: spec.doc,
    example: spec.example,
    expected: spec.expected ?? {},
    names: (data) => spec.names(data as Open),
    presupposesMaking: spec.presupposesMaking === true,
    tellsOf: (data) => spec.tellsOf?.(data as Open),
    days: spec.days ?? {},
    among: spec.among ?? {},
    decided: (event, reading) =>
      spec.decided === undefined
        ? statedDay(event, reading)
        : spec.decided(event as RecordedEvent<Open>, reading),
    hasOwnDay: spec.decided !== undefined,
    bearsOnForce: spec.effects !== undefined,
    onlyDescribes: spec.effects === undefined && spec.describes !== undefined,
    effects: (event, reading) => spec.effects?.(event as RecordedEvent<Open>, reading) ?? none,
    describes: (event, reading) => spec.describes?.(event as RecordedEvent<Open>, reading) ?? none,
    next: null,
  })

const none: ReadonlyArray<never> = []

/** Where no guard can be made of a codec, it takes what it hands back as it came; all else has to be decoded. */
export const isOf = (codec: Shape<unknown>): Guard => {
  const guard = guardOf(codec)
  if (E.isRight(guard)) return guard.right
  return (value) => {
    const decoded = codec.decode(value)
    return E.isRight(decoded) && decoded.right === value
  }
}

/** What an event does something to: what it only speaks of it does not, unless describing is all that its kind does. */
export const doneBy = (
  { onlyDescribes }: Pick<Kind, 'onlyDescribes'>,
  { acts, mentions = none }: Named,
): ReadonlyArray<SubjectId> => (onlyDescribes ? [...acts, ...mentions] : acts)

/** The day the envelope states, or none for an observation. */
export const statedDay = (event: RecordedEvent, reading: Reading): When | null =>
  event.decidedOn === null ? null : reading.day('/decidedOn', event.decidedOn)

/** The payload of a kind. */
export type DataOfKind<K> = K extends Kind<string, infer D> ? D : never
