import type { ReadEvent } from '../catalogue/readEvent.js'
import type { CitedEvent } from '../record/Book.js'
import type { Axes } from '../timeline/Axes.js'
import { boundsOf } from '../timeline/boundsOf.js'
import type { Course } from '../timeline/Course.js'
import { coverageOf, type Coverage } from '../timeline/coverage.js'
import { JudgedPeriods, type Judging, type Periods } from '../timeline/periods.js'
import { driftIn, type Drift } from '../timeline/drift.js'
import { turningDays } from '../timeline/turningDays.js'
import type { Dated } from '../timeline/Timed.js'
import { hasTies } from '../timeline/hasTies.js'
import { textsIn, versionsOn, type Versions } from '../timeline/versions.js'
import { verdictOn, type Verdict } from '../timeline/verdict.js'
import type { Resolves, Sets } from '../law/Effect.js'
import type { Day } from '../values/Day.js'
import { daysOfApplying } from './applicability.js'
import { daysOfFates } from './daysOfFates.js'
import { frozenCopy } from './copyToKeep.js'
import { decidedBy } from './findings/decidedBy.js'
import type { Finding } from './findings/Finding.js'
import { localFindings } from './findings/localFindings.js'
import type { Recorded } from './findings/powerOver.js'
import { unfollowed } from './findings/unfollowed.js'
import type { StatusAnswer } from './StatusAnswer.js'
import { KeptByDecision } from './KeptByDecision.js'
import type { KnownSlice } from './KnownSlice.js'
import type { Where } from './readWhere.js'
import { areSameVerdicts } from './sameVerdict.js'

const none: ReadonlyArray<never> = []
const nothingOdd: ReadonlyArray<never> = Object.freeze([])

type JudgingAll = Judging<Studied, StatusAnswer>

/**
 * An instrument's course at a point of knowledge, with what is remembered of it. A register holds very many of
 * these.
 */
export class Studied {
  // What every question needs comes first: on a large register it is memory that takes the time.
  /** Whether any known event speaks of the instrument. */
  readonly onRecord: boolean
  /** Whether a decision about it is open, so that the day of knowledge matters. */
  readonly undecided: boolean
  readonly course: Course
  readonly coverage: Coverage
  private readonly slice: KnownSlice
  private withDescriptions: Course | null = null
  private texts: ReadonlyArray<Dated<Sets>> | null = null
  private turning: ReadonlyArray<Day> | null = null
  private ties: boolean | null = null
  private oddities: ReadonlyArray<Finding> | null = null
  private oddOfAll: ReadonlyArray<Finding> | null = null
  private judged: KeptByDecision<Verdict> | null = null
  private answered: KeptByDecision<StatusAnswer> | null = null

  /** Works out an instrument's course from what was known of it. */
  constructor(slice: KnownSlice) {
    this.slice = slice
    const { course, onRecord } = slice.read()
    this.course = course
    this.onRecord = onRecord
    this.coverage = coverageOf(this.course)
    const { annuls, proposes, resolves } = this.course
    this.undecided =
      annuls.length > 0 ||
      proposes.some(({ decision }) => !resolves.some(({ matter }) => matter === decision))
  }

  /** The same with what only describes it (text, numbers, titles), worked out when first asked for. */
  described(): Course {
    const held = this.withDescriptions ?? this.slice.described(this.course)
    this.withDescriptions = held
    return held
  }

  /** The versions it can have on a day. */
  versions(axes: Axes): Versions {
    const course = this.described()
    this.texts ??= textsIn(course)
    return versionsOn(course, axes, this.texts)
  }

  /** Whether of acts of one day only the order of recording tells which came first. */
  hasTies(): boolean {
    this.ties ??= hasTies(this.course)
    return this.ties
  }

  verdictOn(axes: Axes): Verdict {
    return verdictOn(this.course, axes, this.coverage)
  }

  /** Its verdicts at an `asDecidedBy` and a day of knowledge, each worked out once. */
  verdicts(decidedBy: Day, knownOn: Day): Periods<Verdict> {
    this.judged ??= new KeptByDecision(this.undecided)
    return (
      this.judged.held(decidedBy, knownOn) ??
      this.judged.hold(decidedBy, new JudgedPeriods(judgingForce, this, { decidedBy, knownOn }))
    )
  }

  /** The same of a part of it, or of an area; not remembered. */
  verdictsWhere(where: Where, decidedBy: Day, knownOn: Day): Periods<Verdict> {
    if (where.portion === undefined && where.territory === undefined) return this.verdicts(decidedBy, knownOn)
    const judging: Judging<Studied, Verdict> = {
      ...judgingForce,
      judge: (studied, axes) => studied.verdictOn({ ...axes, ...where }),
    }
    return new JudgedPeriods(judging, this, { decidedBy, knownOn })
  }

  /**
   * An answer as far as it stays the same between the days on which it, or what describes it, can change. With
   * everything decided each stretch is worked out once. Other days of decision are so many that only those asked about
   * again are kept; null for one that was not.
   */
  keptAnswer({ on, decidedBy, knownOn }: Axes, judging: JudgingAll): StatusAnswer | null {
    this.answered ??= new KeptByDecision(this.undecided)
    const held = this.answered.held(decidedBy, knownOn)
    if (held !== null) return held.at(on)
    if (decidedBy !== Infinity && !this.answered.isAskedAgain(decidedBy)) return null
    return this.answered.hold(decidedBy, new JudgedPeriods(judging, this, { decidedBy, knownOn })).at(on)
  }

  /**
   * Whether nothing it says hangs on the day of knowledge, whichever way its record is read, nor on the very day asked
   * about.
   */
  isSettled(): boolean {
    return !this.undecided && isSteady(this) && this.course.ways.length === 0
  }

  /** Its turning days with everything decided, where it is settled and they are known by now. */
  settledTurningDays(): ReadonlyArray<Day> | null {
    return this.turning !== null && this.isSettled() ? this.turning : null
  }

  /** What its own slice shows to be odd, as far as it bears on force, in what was decided by a day. */
  findings(by: Day): ReadonlyArray<Finding> {
    if (by === Infinity && this.oddities !== null) return this.oddities
    const odd = [...this.oddActs(by), ...this.unfollowed(by)]
    const found = odd.length === 0 ? nothingOdd : frozenCopy(odd)
    if (by === Infinity) this.oddities = found
    return found
  }

  private oddActs(by: Day): ReadonlyArray<Finding> {
    const recorded: Recorded = {
      idOf: (seq) => this.slice.idOf(seq),
      byOf: (seq) => this.slice.byOf(seq),
    }
    this.oddOfAll ??= localFindings(this.course, recorded)
    return by === Infinity || this.oddOfAll.length === 0
      ? this.oddOfAll
      : localFindings(decidedBy(this.course, by), recorded)
  }

  private unfollowed(by: Day): ReadonlyArray<Finding> {
    const { proposes, resolves, instrument, setting, variables } = this.course
    const isCarriedBy = (one: Dated<Resolves>): boolean =>
      isCarried(one) && boundsOf(one.decided, variables).earliest <= by
    return proposes.length === 0 || !resolves.some(isCarriedBy)
      ? none
      : unfollowed((types, before) => this.slice.eventsOf(types, before), setting.hemisphere, by).filter(
          ({ subject }) => subject === instrument,
        )
  }

  /** Events as an answer cites them. */
  cited(seqs: ReadonlyArray<number>): ReadonlyArray<CitedEvent> {
    return this.slice.cited(seqs)
  }

  /** Other records of the act an event of its slice tells of, by `seq` (R21). */
  recordsBeside(seq: number): ReadonlyArray<number> {
    return this.slice.recordsBeside(seq)
  }

  /** The events of its slice, as known, read again. */
  events(): ReadonlyArray<ReadEvent> {
    return this.slice.events()
  }

  /** The events about the municipality, which bear on every instrument. */
  eventsOfAll(): ReadonlyArray<ReadEvent> {
    return this.slice.frame.events
  }

  /** An event that can be relied on, as known; undefined for any other. */
  entryOf(seq: number): ReadEvent | undefined {
    return this.events().find(({ event }) => event.seq === seq)
  }

  /** The days on which it, or what describes it, can change. */
  turningDays(decidedBy: Day, knownOn: Day): ReadonlyArray<Day> {
    const course = this.described()
    const days = (): ReadonlyArray<Day> =>
      turningDays(course, { decidedBy, knownOn }, [
        ...this.edges(),
        ...daysOfApplying(course),
        ...daysOfFates(this.slice.frame.events, course.setting.hemisphere),
      ])
    if (decidedBy !== Infinity || this.undecided) return days()
    this.turning ??= days()
    return this.turning
  }

  /** The days on which it can begin or cease to be in force, or why. */
  forceTurningDays(decidedBy: Day, knownOn: Day): ReadonlyArray<Day> {
    return turningDays(this.course, { decidedBy, knownOn }, this.edges())
  }

  drift(days: ReadonlyArray<Day>, asked: Omit<Axes, 'on'>): Drift | null {
    return driftIn(this.course, asked, { days, also: this.edges() })
  }

  /** Days from which the same verdict rests on other assumptions. */
  private edges(): ReadonlyArray<Day> {
    return [this.coverage.lastKnown + 1, this.coverage.followedFrom]
  }
}

/**
 * Whether what is found is the same all through a stretch of days: not of a whole whose parts begin on days of their
 * own.
 */
export const isSteady = ({ course }: Pick<Studied, 'course'>): boolean => course.portions.length === 0

/** Whether it says that a motion was carried. */
const isCarried = ({ matter, outcome }: Dated<Resolves>): boolean =>
  typeof matter === 'string' && outcome === 'met'

const judgingForce: Judging<Studied, Verdict> = {
  turningDays: (studied, decidedBy, knownOn) => studied.forceTurningDays(decidedBy, knownOn),
  judge: (studied, axes) => studied.verdictOn(axes),
  isSteady,
  drift: (studied, days, asked) => studied.drift(days, asked),
  isSame: areSameVerdicts,
}

/** How something is worked out of an instrument as at a day, between the days on which anything of it can change. */
export const judgingAll = (judge: JudgingAll['judge']): JudgingAll => ({
  turningDays: (studied, decidedBy, knownOn) => studied.turningDays(decidedBy, knownOn),
  judge,
  isSteady,
})
