import type { Effect, Sets } from '../law/Effect.js'
import type { When } from '../law/When.js'
import type { Profile } from '../profiles/Profile.js'
import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Day } from '../values/Day.js'
import type { Hemisphere } from '../values/edtf.js'
import type { TimeZone } from '../values/TimeZone.js'

/** A profile in force, and the event that adopted it, by `seq`; null where none did. */
export interface Adoption {
  readonly profile: Profile
  readonly adopted: number | null
}

/** What the municipality's own events say about how to read all others. */
export interface Setting {
  /** Two settings with one key read every event alike. */
  readonly key: string
  readonly zone: TimeZone | null
  readonly hemisphere: Hemisphere
  /** Whether the profile or the municipality says so; else the north is taken for granted. */
  readonly isHemisphereStated: boolean
  /** The profiles adopted, with the first day each applies to acts of; the last that fits counts. */
  readonly adoptedOn: (day: number) => Adoption
  /** The days from which another profile applies than before, ascending. */
  readonly turns: ReadonlyArray<Day>
  readonly newest: Adoption
  /** The one an effect was read by (`law`). */
  readonly adoptedBy: (law: number | null | undefined) => Adoption
  /** Profiles adopted that nobody here knows; common rules stand in for them. */
  readonly unknownProfiles: ReadonlyArray<string>
}

/** What an answer may have to say of an event it relies on. */
export interface Told {
  readonly seq: number
  /** Its only evidence are draft minutes. */
  readonly isDraft: boolean
  /** The source itself doubts its day. */
  readonly isDoubtful: boolean
  /** What it is a legal consequence of, by `seq`. */
  readonly causedBy: ReadonlyArray<number>
  /** The corrections that made it what it is, by `seq`. */
  readonly corrections: ReadonlyArray<number>
}

/** A slice turned into law: what its events do, and when each act was decided. */
export interface Legal {
  readonly setting: Setting
  /** What bears on force. */
  readonly effects: ReadonlyArray<Effect>
  /** What only describes (text, number, title, class), worked out when first asked for. */
  readonly described: () => ReadonlyArray<Sets>
  /** The day of an act, by `seq`; null for what has no decision or is not in the slice. */
  readonly decisionOf: (seq: number) => When | null
  /** The civil day an event of the slice was recorded; null for any other. */
  readonly recordedOn: (seq: number) => Day | null
  /**
   * What is to be said of events that can be relied on, where there is something; `toldOfAll` of those about the
   * municipality.
   */
  readonly told: ReadonlyArray<Told>
  readonly toldOfAll: ReadonlyArray<Told>
  /** The day the last event that lists the subject, or a statement of coverage, was recorded; none is long ago. */
  readonly lastRecordedOn: Day
  /** Events that list the subject and could not be understood: what they do is unknown. */
  readonly unread: ReadonlyArray<ReadEvent>
}
