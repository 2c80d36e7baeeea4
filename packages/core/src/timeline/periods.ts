import type { Day } from '../values/Day.js'
import { placeAfter } from '../values/placeAfter.js'
import type { Axes } from './Axes.js'
import type { Drift } from './drift.js'

/** A stretch of days on which nothing can change; from inclusive, to the next one's from (exclusive). */
export interface Period<A> {
  readonly from: Day
  readonly found: A
}

/** The timeline of an instrument, worked out where it is looked at. */
export interface Periods<A> {
  readonly at: (on: Day) => A
  /** All of it, from the beginning of time. */
  readonly all: () => ReadonlyArray<Period<A>>
}

/**
 * Where periods come from: the days between which nothing changes, and what is found on a day; the same for very many.
 */
export interface Judging<S, A> {
  readonly turningDays: (studied: S, decidedBy: Day, knownOn: Day) => ReadonlyArray<Day>
  readonly judge: (studied: S, axes: Axes) => A
  /** Where days are many: between which of them what is the same at both ends is the same throughout. */
  readonly drift?: (studied: S, days: ReadonlyArray<Day>, asked: Omit<Axes, 'on'>) => Drift | null
  /** Whether what is found on two days is the same. */
  readonly isSame?: (one: A, other: A) => boolean
  /**
   * Whether what is found is the same all through a stretch. The days of a whole whose parts begin on days of their own
   * are those of whichever part is in force, and so depend on the very day asked about.
   */
  readonly isSteady: (studied: S) => boolean
}

/** As many days as are judged one by one. */
const many = 64

/**
 * Periods between turning days, each judged once, when it is first looked at. The very first look is at one day only,
 * so a question that looks at every policy once never works out their turning days.
 */
export class JudgedPeriods<A, S> implements Periods<A> {
  // What nearly every look needs comes first: on a large register it is memory that takes the time.
  private turning: ReadonlyArray<Day> | null = null
  private judged: Array<A | undefined> | null = null
  private readonly isSteady: boolean
  private firstOn: Day | null = null
  private first: A | null = null
  private readonly judging: Judging<S, A>
  private readonly studied: S
  private readonly decidedBy: Day
  private readonly knownOn: Day

  constructor(judging: Judging<S, A>, studied: S, { decidedBy, knownOn }: Omit<Axes, 'on'>) {
    this.isSteady = judging.isSteady(studied)
    this.judging = judging
    this.studied = studied
    this.decidedBy = decidedBy
    this.knownOn = knownOn
  }

  at(on: Day): A {
    // The edge of time is in no stretch: what is found there holds there alone.
    if (!this.isSteady || !Number.isFinite(on)) return this.judge(on)
    if (this.turning !== null) return this.found(placeAfter(this.turning, on))
    if (on === this.firstOn) return this.first as A
    if (this.first !== null) return this.found(placeAfter(this.days(), on))
    this.firstOn = on
    this.first = this.judge(on)
    return this.first
  }

  all(): ReadonlyArray<Period<A>> {
    this.lookFrom(this.days().length)
    return [-Infinity, ...this.days()].map((from, index) => ({ from, found: this.found(index) }))
  }

  /** Judges as few days as there is need to, of all up to one. */
  private lookFrom(last: number): void {
    const { judging, studied, decidedBy, knownOn } = this
    const { isSame, drift } = judging
    if (last < many || isSame === undefined || drift === undefined) return
    const isOneWay = drift(studied, this.days(), { decidedBy, knownOn })
    if (isOneWay === null) return
    /** Of all between two, what is found at both. */
    const fill = (low: number, high: number): void => {
      if (high - low < 2) return
      const [one, other] = [this.found(low), this.found(high)]
      if (isSame(one, other)) this.judged?.fill(one, low + 1, high)
      else {
        const middle = (low + high) >> 1
        fill(low, middle)
        fill(middle, high)
      }
    }
    for (let low = 1, high = 1; high < last; low = high) {
      do high += 1
      while (high < last && isOneWay(low - 1, high))
      fill(low, high)
    }
  }

  private days(): ReadonlyArray<Day> {
    if (this.turning !== null) return this.turning
    this.turning = this.judging.turningDays(this.studied, this.decidedBy, this.knownOn)
    this.judged = Array.from({ length: this.turning.length + 1 })
    if (this.first !== null) this.judged[placeAfter(this.turning, this.firstOn as Day)] = this.first
    return this.turning
  }

  private judge(on: Day): A {
    const { decidedBy, knownOn } = this
    return this.judging.judge(this.studied, { on, decidedBy, knownOn })
  }

  private found(index: number): A {
    const held = this.judged?.[index]
    if (held !== undefined) return held
    const days = this.days()
    // Before the first turning day nothing changes either: any day there stands for all.
    const fresh = this.judge(index === 0 ? (days[0] ?? 0) - 1 : (days[index - 1] as Day))
    this.judged ??= []
    this.judged[index] = fresh
    return fresh
  }
}
