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
 * So long after the last of some things, in whatever order they happen; that day itself is not counted. They are
 * `enactment` (final passage, where it is awaited) and conditions: `publication`, `transmission`, `approval:…`.
 */
export interface UnfixedCommencement {
  readonly n: number
  readonly unit: 'days' | 'months'
  readonly after: ReadonlyArray<string>
}

/** How long something lasts from its commencement, whose day counts (domain §5). */
interface Term {
  readonly n: number
  readonly unit: 'days' | 'months' | 'years'
}

/**
 * Ends a policy some time after something happened. `at-expiration`: the day so long after is the last in force, and
 * where it does not exist the last of its month. `on-the-date`: the day before it is, and it rolls forward (domain §5).
 */
export interface LapseRule {
  readonly after: number
  readonly unit: 'months' | 'years'
  readonly ends: 'at-expiration' | 'on-the-date'
  /** What it is counted from, where that is the day a review was due. */
  readonly since?: 'review-due'
  /** The kinds it applies to; all where left out. */
  readonly kinds?: ReadonlyArray<string>
}

/** The policies of a municipality that ends go on in what was its area, end with it, or nobody said. */
export type Continuity = 'former-area' | 'end' | 'unknown'

/** Which share of whom carries a vote. */
interface Majority {
  readonly share: 'majority' | 'two-thirds' | 'three-quarters' | 'unanimous'
  readonly of: 'votes-cast' | 'members-present' | 'all-members'
}

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
  /** When an enactment starts that fixes no day itself; where the profile does not say, nobody knows. */
  readonly commencement?: Provision<UnfixedCommencement>
  /** The same of enactments of a class, such as `emergency`, by the class. */
  readonly commencementOfClass?: Readonly<Record<string, Provision<UnfixedCommencement>>>
  /** How long an enactment of a class lasts that fixes no end itself, by the class; of others nobody knows. */
  readonly terms?: Readonly<Record<string, Provision<Term>>>
  /**
   * The kinds council does not enact alone: they wait for the executive's approval, its silence, or an override (R19).
   */
  readonly finalPassage?: Provision<ReadonlyArray<string>>
  /** How soon council may not reverse itself without special notice; sooner is a finding, and stands (R15). */
  readonly reversalBar?: Provision<{ readonly months: number }>
  /**
   * What carries the rescission of what was adopted before, where no notice was given that it would be moved: any one
   * of these. One that is not known to have carried so is a finding, and stands (R15).
   */
  readonly rescissionWithoutNotice?: Provision<ReadonlyArray<Majority>>
  /** The rules by which a policy lapses without anybody's act, by their id (`LapsedByLaw`). */
  readonly lapses?: Readonly<Record<string, Provision<LapseRule>>>
  /** What becomes of policies when the municipality is amalgamated and the order does not say. */
  readonly onAmalgamation?: Provision<Continuity>
}
