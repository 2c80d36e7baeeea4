import type { Effect, Sets } from '../law/Effect.js'
import type { When } from '../law/When.js'
import type { Profile } from '../profiles/Profile.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Hemisphere } from '../values/edtf.js'
import type { TimeZone } from '../values/TimeZone.js'

/** What the municipality's own events say about how to read all others. */
export interface Setting {
  readonly zone: TimeZone | null
  readonly hemisphere: Hemisphere
  /** The profiles adopted, with the first day each applies to acts of; the last that fits counts. */
  readonly profileOn: (day: number) => Profile
  readonly newestProfile: Profile
  /** Profiles adopted that nobody here knows; common rules stand in for them. */
  readonly unknownProfiles: ReadonlyArray<string>
}

/** A slice turned into law: what its events do, and when each act was decided. */
export interface Legal {
  readonly setting: Setting
  readonly events: ReadonlyArray<ReadEvent>
  /** What bears on force. */
  readonly effects: ReadonlyArray<Effect>
  /** What only describes (text, number, title, class), worked out when first asked for. */
  readonly described: () => ReadonlyArray<Sets>
  /** The day of an act, by `seq`; null for what has no decision or is not in the slice. */
  readonly decisionOf: (seq: number) => When | null
  /** Events that list the subject and could not be understood: what they do is unknown. */
  readonly unread: ReadonlyArray<ReadEvent>
}
