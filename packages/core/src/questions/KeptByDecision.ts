import type { Periods } from '../timeline/periods.js'
import type { Day } from '../values/Day.js'

/** Periods at other decision days are kept up to this many. */
const mostRemembered = 16

/**
 * Periods kept by the day up to which decisions count. While a decision is open the day of knowledge matters, and only
 * the newest is kept.
 */
export class KeptByDecision<A> {
  /** With everything decided. */
  private ofAll: Periods<A> | null = null
  private others: Map<Day, Periods<A>> | null = null
  private knownOn: Day = Number.NaN
  /** The last few days asked about once. */
  private readonly asked: [Day, Day, Day, Day] = [Number.NaN, Number.NaN, Number.NaN, Number.NaN]
  private askedAt = 0
  private readonly undecided: boolean

  constructor(undecided: boolean) {
    this.undecided = undecided
  }

  held(decidedBy: Day, knownOn: Day): Periods<A> | null {
    if (this.undecided && knownOn !== this.knownOn) {
      this.ofAll = null
      this.others = null
      this.knownOn = knownOn
    }
    return decidedBy === Infinity ? this.ofAll : (this.others?.get(decidedBy) ?? null)
  }

  /** Whether a day of decision was asked about lately; from now on it was. */
  isAskedAgain(decidedBy: Day): boolean {
    if (this.asked.includes(decidedBy)) return true
    this.asked[this.askedAt] = decidedBy
    this.askedAt = (this.askedAt + 1) % this.asked.length
    return false
  }

  hold(decidedBy: Day, periods: Periods<A>): Periods<A> {
    if (decidedBy === Infinity) this.ofAll = periods
    else {
      this.others ??= new Map()
      if (this.others.size >= mostRemembered) this.others.clear()
      this.others.set(decidedBy, periods)
    }
    return periods
  }
}
