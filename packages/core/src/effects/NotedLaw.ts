import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Effect, Sets } from '../law/Effect.js'
import type { When } from '../law/When.js'
import type { Day } from '../values/Day.js'
import type { SubjectId } from '../values/SubjectId.js'
import { dayRecorded } from './dayRecorded.js'
import { concerning, inOrder, merged, unreadOf } from './effectsOf.js'
import type { Frame } from './Frame.js'
import type { Legal, Setting, Told } from './Legal.js'
import type { NotedSlice } from './NotedSlice.js'

const none: ReadonlyArray<never> = []

type Noted = Omit<NotedSlice, 'effects'>

/** What only describes a subject, by what was noted of its events. */
export class DescribedNoted implements Pick<Legal, 'setting' | 'described' | 'decisionOf' | 'recordedOn'> {
  protected readonly frame: Frame
  private readonly notes: Noted
  private readonly microsecondsAt: (seq: number) => number

  constructor(frame: Frame, notes: Noted, microsecondsAt: (seq: number) => number) {
    this.frame = frame
    this.notes = notes
    this.microsecondsAt = microsecondsAt
  }

  get setting(): Setting {
    return this.frame.setting
  }

  described(): ReadonlyArray<Sets> {
    return merged(this.frame.described(), this.notes.described)
  }

  decisionOf(seq: number): When | null {
    return this.notes.decisionOf(seq) ?? this.frame.decisionOf(seq)
  }

  recordedOn(seq: number): Day | null {
    return this.notes.has(seq)
      ? dayRecorded(this.microsecondsAt(seq), this.setting)
      : this.frame.recordedOn(seq)
  }
}

/** The law of a subject by what was noted of its events, which are plain; as `effectsOf` reads it from them. */
export class NotedLaw extends DescribedNoted implements Legal {
  readonly effects: ReadonlyArray<Effect>
  readonly unread: ReadonlyArray<ReadEvent>
  readonly lastRecordedOn: Day

  constructor(
    frame: Frame,
    subject: SubjectId,
    notes: NotedSlice,
    microsecondsAt: (seq: number) => number,
    lastListed: number,
  ) {
    super(frame, notes, microsecondsAt)
    this.effects = inOrder([...concerning(frame, subject, notes), ...notes.effects])
    this.unread = unreadOf(frame, subject, none)
    this.lastRecordedOn = Math.max(frame.coverageRecordedOn, dayRecorded(lastListed, frame.setting))
  }

  get told(): ReadonlyArray<Told> {
    return none
  }

  get toldOfAll(): ReadonlyArray<Told> {
    return this.frame.told
  }
}
