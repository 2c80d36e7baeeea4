import type { Choice } from '../law/Choice.js'
import type { Cause, Open } from '../law/Open.js'
import type { Course } from './Course.js'
import { isLastOf, KnownDays } from './KnownDays.js'
import { indexOf, offsetOf, type Limits } from './Limits.js'
import type { Moment } from './Moment.js'
import type { Contender, Race, World } from './World.js'

const none: ReadonlyArray<never> = []

/** Nearly every world is asked nothing that is open, so everything it might need is made when it is needed. */
export class OneWorld extends KnownDays implements World {
  taken: Array<Choice> | null = null
  private readonly answers: ReadonlyArray<number>
  private matters: Map<string, number> | null = null

  constructor(
    { variables }: Pick<Course, 'variables'>,
    limits: Limits,
    answers: ReadonlyArray<number>,
    taken: ReadonlyArray<Choice>,
  ) {
    super(variables, limits)
    this.answers = answers
    for (const { about, answer } of taken) for (const { name } of about) this.settle(name, answer)
  }

  /** Whether this and another world can be one but for what one question is about. */
  differsOnlyIn({ about }: Choice, other: OneWorld): boolean {
    const but = new Set(about.map(({ name }) => name))
    for (const [matter, answer] of this.matters ?? none)
      if (!but.has(matter) && (other.matters?.get(matter) ?? answer) !== answer) return false
    return this.canShareDays(other, but)
  }

  notAfter(a: Moment, b: Moment): boolean {
    if (typeof a === 'number') {
      if (typeof b === 'number') return a <= b
      if (!Number.isFinite(a)) return a < 0
    } else if (a._tag === 'last-of') return a.of.every((one) => this.notAfter(one, b))
    if (typeof b === 'number') {
      if (!Number.isFinite(b)) return b > 0
    } else if (b._tag === 'last-of') return b.of.some((one) => this.notAfter(a, one))
    const difference = offsetOf(b) - offsetOf(a)
    const [first, second] = [indexOf(a), indexOf(b)]
    if (this.most(first, second) <= difference) return true
    if (this.most(second, first) <= -difference - 1) return false
    const answer = this.choose(2, this.openAt(first, second)) === 0
    if (answer) this.atMost(first, second, difference)
    else this.atMost(second, first, -difference - 1)
    return answer
  }

  /**
   * An answer "this one" asks only that its day is not above some others, so the new constraints all lead to one day.
   * A cycle passes a day once and so uses at most one of them: all can hold together exactly when each can alone. The
   * same goes for "none", where every new constraint leads to the day they are all after. So the answers that can be
   * are found without search, in as many steps as there are pairs.
   *
   * A contender that drops out in some world keeps no other from being first: it was decided too late there, which
   * nothing else hangs on, since the day of its decision is loose; or it did not pass. So of open decisions one
   * question is asked, which of them passed and came first, and not of each whether it passed.
   *
   * The order within one day (the tie-break, R4) matters only to a contender that can be first by a tie alone. Any
   * other is first on some other day as well.
   */
  firstOf(contenders: ReadonlyArray<Contender>, race: Race): number {
    if (isLastOf(race.by) || contenders.some(({ at }) => isLastOf(at)))
      return this.firstInTurn(contenders, race)
    const can = this.canBeFirst(contenders, race)
    const canBeNone = contenders.every((one) => !this.isAmong(one) || this.can(race.by, one.at, -1))
    const count = can.length + (canBeNone ? 1 : 0)
    if (count <= 1) return can[0] ?? -1
    const chosen =
      can[
        this.choose(
          count,
          can.flatMap((at) => this.openOf(contenders[at])),
        )
      ] ?? -1
    const first = contenders[chosen]
    for (const other of contenders) {
      if (other === first || !this.isAmong(other)) continue
      if (first === undefined) this.demand(race.by, other.at, -1)
      else this.demand(first.at, other.at, 0)
    }
    if (first !== undefined) {
      this.demand(first.at, race.by, 0)
      if (first.decided !== null) this.demand(first.decided, race.decidedBy, 0)
      if (first.matter !== undefined) this.settle(first.matter, 0)
    }
    if (!race.isLast) this.settleOthers(contenders, race, can, chosen)
    return chosen
  }

  holds(matter: string, cause: Cause): boolean {
    return this.oneOf(matter, 2, cause) === 0
  }

  isSettled(matter: string): boolean {
    return this.matters?.has(matter) === true
  }

  oneOf(matter: string, count: number, cause: Cause): number {
    const held = this.matters?.get(matter)
    if (held !== undefined) return held
    const answer = this.choose(count, [{ name: matter, cause }])
    this.settle(matter, answer)
    return answer
  }

  private settle(matter: string, answer: number): void {
    this.matters ??= new Map()
    this.matters.set(matter, answer)
  }

  /** Whether one is among those that may come first whatever is open. */
  private isAmong({ decided, matter }: Contender): boolean {
    return decided === null && (matter === undefined || this.matters?.get(matter) === 0)
  }

  /**
   * Where the world is asked of other days as well, what could have come before the first and did not is settled: it
   * did not pass, or came later.
   */
  private settleOthers(
    contenders: ReadonlyArray<Contender>,
    { by, tie }: Race,
    can: ReadonlyArray<number>,
    chosen: number,
  ): void {
    const first = contenders[chosen]
    for (const index of can) {
      const { at, matter } = contenders[index] as Contender
      if (index === chosen || matter === undefined || this.isSettled(matter)) continue
      const isBeforeOnOneDay = first === undefined || tie(index, chosen)
      const [than, spare] = [first?.at ?? by, isBeforeOnOneDay ? -1 : 0]
      if (!this.can(than, at, spare)) this.settle(matter, 1)
      else if (this.can(at, than, -1 - spare) && this.holds(matter, 'outcome-unknown'))
        this.demand(than, at, spare)
    }
  }

  private choose(answers: number, about: ReadonlyArray<Open>): number {
    this.taken ??= []
    const answer = this.answers[this.taken.length] ?? 0
    this.taken.push({ answer, answers, about })
    return answer
  }

  /** A day that what was answered before leaves no choice is not what is open. */
  private isPinned(index: number): boolean {
    return this.most(index, 0) === -this.most(0, index)
  }

  private openAt(...indexes: ReadonlyArray<number>): ReadonlyArray<Open> {
    return indexes.flatMap((index) => (this.isPinned(index) ? none : (this.variableAt(index) ?? none)))
  }

  private openOf(contender: Contender | undefined): ReadonlyArray<Open> {
    const open = (moment: Moment | null | undefined): ReadonlyArray<Open> =>
      typeof moment === 'object' && moment?._tag === 'unknown-day' ? this.openAt(moment.variable + 1) : none
    const matter = contender?.matter
    const passing: ReadonlyArray<Open> =
      matter === undefined ? none : [{ name: matter, cause: 'outcome-unknown' }]
    return [...passing, ...open(contender?.at), ...open(contender?.decided)]
  }

  private firstInTurn(contenders: ReadonlyArray<Contender>, { by, decidedBy, tie }: Race): number {
    let first = -1
    for (const [index, { at, decided, matter }] of contenders.entries()) {
      if (decided !== null && !this.notAfter(decided, decidedBy)) continue
      if (!this.notAfter(at, by)) continue
      if (matter !== undefined && !this.holds(matter, 'outcome-unknown')) continue
      const before = contenders[first]
      if (before === undefined) first = index
      else if (tie(first, index) ? !this.notAfter(before.at, at) : this.notAfter(at, before.at)) first = index
    }
    return first
  }

  /** A tie may itself be open; once it is settled, what could be first before may not be any more. */
  private canBeFirst(contenders: ReadonlyArray<Contender>, race: Race): ReadonlyArray<number> {
    const settled = this.taken?.length ?? 0
    const among: Array<number> = []
    const can: Array<number> = []
    for (const [index, one] of contenders.entries()) if (this.isAmong(one)) among.push(index)
    for (const [index, one] of contenders.entries())
      if (
        this.mayBeFirst(one, race) &&
        among.every((other) => this.isNotAfter(index, other, contenders, race))
      )
        can.push(index)
    return settled === (this.taken?.length ?? 0) ? can : this.canBeFirst(contenders, race)
  }

  private mayBeFirst({ at, decided, matter }: Contender, { by, decidedBy }: Race): boolean {
    return (
      (matter === undefined || this.matters?.get(matter) !== 1) &&
      this.can(at, by, 0) &&
      (decided === null || this.can(decided, decidedBy, 0))
    )
  }

  /** Whether one can come before another that is among them. */
  private isNotAfter(
    index: number,
    against: number,
    contenders: ReadonlyArray<Contender>,
    race: Race,
  ): boolean {
    const { at } = contenders[index] as Contender
    const other = contenders[against] as Contender
    return (
      against === index ||
      this.can(at, other.at, -1) ||
      (this.can(at, other.at, 0) && race.tie(index, against))
    )
  }
}
