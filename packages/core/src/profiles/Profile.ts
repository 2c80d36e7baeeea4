import type { Actor } from '../values/Actor.js'
import type { Hemisphere } from '../values/edtf.js'
import type { Rank } from '../law/Effect.js'

/** A switch of a profile with the provision it rests on, and whether anyone checked it against current law. */
export interface Provision<A> {
  readonly value: A
  readonly source: string
  readonly checked: boolean
}

/** What becomes of instruments made under a power when the power is taken away. */
export type OnRevocation = 'survive' | 'lapse' | 'unknown'

/**
 * The rules of one jurisdiction as data. Nothing in the pipeline asks which country it is in: it asks the profile.
 * A municipality adopts a profile by event, from a day on; integrators define their own.
 */
export interface Profile {
  readonly id: string
  readonly title: string
  /** Where seasons of uncertain dates fall, if the profile says. */
  readonly hemisphere: Hemisphere | null
  /** The rank of an act by who acted and by what; higher may end what is lower or equal (R15b). */
  readonly rankOfAct: Provision<(by: Actor) => Rank>
  /** The rank of an instrument by its kind. */
  readonly rankOfKind: Provision<(kind: string) => Rank>
  /** R19c, used where neither the conferral nor the revocation says. */
  readonly onRevocation: Provision<OnRevocation>
}
