import type { Bounds } from '../values/edtf.js'
import { boundsIn } from './boundsIn.js'
import { copyOf, indexOf, offsetOf, restrict, widen, type Limits } from './Limits.js'
import type { Moment } from './Moment.js'
import type { Cause, Contender, Race, Variable, World } from './World.js'

/** One question that was open, the answer taken in this world of those there were, and why it was open. */
export interface Choice {
  readonly answer: number
  readonly answers: number
  readonly causes: ReadonlyArray<Cause>
}

const none: ReadonlyArray<never> = []

/** Nearly every world is asked nothing that is open, so everything it might need is made when it is needed. */
export class OneWorld implements World {
  taken: Array<Choice> | null = null
  private readonly given: ReadonlyArray<Variable>
  private readonly answers: ReadonlyArray<number>
  private limits: Limits
  /** The same before anything was asked. */
  private readonly recorded: Limits
  private owned = false
  private readonly more: Array<Variable> = []
  private matters: Map<string, number> | null = null
  private named: Map<string, Moment> | null = null

  constructor(given: ReadonlyArray<Variable>, limits: Limits, answers: ReadonlyArray<number>) {
    this.given = given
    this.limits = limits
    this.recorded = limits
    this.answers = answers
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
    const answer = this.choose(2, this.causesOf(first, second)) === 0
    if (answer) restrict(this.own(), first, second, difference)
    else restrict(this.own(), second, first, -difference - 1)
    return answer
  }

  /**
   * An answer "this one" asks only that its day is not above some others, so the new constraints all lead to one day.
   * A cycle passes a day once and so uses at most one of them: all can hold together exactly when each can alone. The
   * same goes for "none", where every new constraint leads to the day they are all after. So the answers that can be are
   * found without search, in as many steps as there are pairs.
   *
   * One that may not be among them stands in nobody's way: it was decided too late in some world, whatever else is true
   * there, since the day of its decision is loose and nobody else's; or it did not pass. So of open decisions it is asked
   * which passed and came first, once with an answer for each, and not of each whether it passed. And whom a tie favours
   * matters only where nothing but a tie would make one the first; elsewhere it is first on some other day as well.
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
          can.flatMap((at) => this.causesOfContender(contenders[at])),
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

  isOpen(a: Moment, b: Moment): boolean {
    return !isLastOf(a) && !isLastOf(b) && this.can(a, b, 0) && this.can(b, a, -1)
  }

  isLoose(moment: Moment): boolean {
    if (typeof moment === 'number') return true
    if (moment._tag === 'last-of') return moment.of.every((one) => this.isLoose(one))
    const { most, size } = this.limits
    const own = indexOf(moment)
    /** What the bounds alone say of a difference. */
    const through = (from: number, to: number): number => (most[from * size] as number) + (most[to] as number)
    for (let other = 1; other < size; other += 1) {
      if (other === own) continue
      if ((most[own * size + other] as number) < through(own, other)) return false
      if ((most[other * size + own] as number) < through(other, own)) return false
    }
    return true
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
    const answer = this.choose(count, [cause])
    this.settle(matter, answer)
    return answer
  }

  bounds(moment: Moment): Bounds {
    return boundsIn(this.limits, moment)
  }

  recordedBounds(moment: Moment): Bounds {
    return boundsIn(this.recorded, moment, this.limits)
  }

  unknownDay(name: string, variable: Variable): Moment {
    const held = this.named?.get(name)
    if (held !== undefined) return held
    widen(this.own(), variable.bounds)
    this.more.push(variable)
    const day: Moment = {
      _tag: 'unknown-day',
      variable: this.given.length + this.more.length - 1,
      plus: 0,
    }
    this.named ??= new Map()
    this.named.set(name, day)
    return day
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
   * Where the world is asked of other days as well, what could have come before the first and did not is settled: it did not
   * pass, or came later.
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

  private most(a: number, b: number): number {
    return this.limits.most[a * this.limits.size + b] as number
  }

  private own(): Limits {
    if (!this.owned) this.limits = copyOf(this.limits)
    this.owned = true
    return this.limits
  }

  private choose(answers: number, causes: ReadonlyArray<Cause>): number {
    this.taken ??= []
    const answer = this.answers[this.taken.length] ?? 0
    this.taken.push({ answer, answers, causes })
    return answer
  }

  private causesOf(...indexes: ReadonlyArray<number>): ReadonlyArray<Cause> {
    return indexes.flatMap(
      (index) => (this.given[index - 1] ?? this.more[index - 1 - this.given.length])?.cause ?? none,
    )
  }

  private causesOfContender(contender: Contender | undefined): ReadonlyArray<Cause> {
    const causes = (moment: Moment | null | undefined): ReadonlyArray<Cause> =>
      typeof moment === 'object' && moment?._tag === 'unknown-day' ? this.causesOf(moment.variable + 1) : none
    const passing: ReadonlyArray<Cause> = contender?.matter === undefined ? none : ['outcome-unknown']
    return [...passing, ...causes(contender?.at), ...causes(contender?.decided)]
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
    const can = contenders.flatMap((one, index) =>
      this.isFirst(one, index, contenders, race) ? [index] : [],
    )
    return settled === (this.taken?.length ?? 0) ? can : this.canBeFirst(contenders, race)
  }

  private isFirst(
    { at, decided, matter }: Contender,
    index: number,
    contenders: ReadonlyArray<Contender>,
    race: Race,
  ): boolean {
    return (
      (matter === undefined || this.matters?.get(matter) !== 1) &&
      this.can(at, race.by, 0) &&
      (decided === null || this.can(decided, race.decidedBy, 0)) &&
      contenders.every(
        (other, against) =>
          against === index ||
          !this.isAmong(other) ||
          this.can(at, other.at, -1) ||
          (this.can(at, other.at, 0) && race.tie(index, against)),
      )
    )
  }

  /** Whether the first can be at most the second and `spare` days. */
  private can(a: Moment, b: Moment, spare: number): boolean {
    if (typeof a === 'number' && typeof b === 'number') return a <= b + spare
    const difference = differenceOf(a, b)
    return difference + spare + this.most(indexIn(b), indexIn(a)) >= 0
  }

  private demand(a: Moment, b: Moment, spare: number): void {
    const difference = differenceOf(a, b)
    if (Number.isFinite(difference)) restrict(this.own(), indexIn(a), indexIn(b), difference + spare)
  }
}

type OneDay = Exclude<Moment, { readonly _tag: 'last-of' }>

const isLastOf = (moment: Moment): boolean => typeof moment === 'object' && moment._tag === 'last-of'

const differenceOf = (a: Moment, b: Moment): number => offsetOf(b as OneDay) - offsetOf(a as OneDay)
const indexIn = (moment: Moment): number => indexOf(moment as OneDay)
