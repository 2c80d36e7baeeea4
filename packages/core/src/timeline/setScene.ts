import { finalPassage } from '../events/finalPassage.js'
import type { Effect, Ends, Resolves, Sets } from '../law/Effect.js'
import type { Condition } from '../law/When.js'
import type { SubjectId } from '../values/SubjectId.js'
import { anyDay } from '../values/edtf.js'
import type { Asked } from './Asked.js'
import type { Course } from './Course.js'
import { hadPower } from './hadPower.js'
import { isFor } from './isFor.js'
import { endsByWord, mayRevoke } from './lastWord.js'
import { inSitting } from './laterAct.js'
import { makingsOf } from './makings.js'
import { later, laterOf, type Moment } from './Moment.js'
import { monthsAfter } from './months.js'
import { asPassed, isStopped, isVotedOn } from './passage.js'
import type { OpenDecision } from './OpenDecision.js'
import { openDecisions, suppositions } from './openDecisions.js'
import { noSuppositions, type Supposed } from './Supposed.js'
import { isRevoking } from './revoking.js'
import type { Scene } from './Scene.js'
import { settleSilence } from './silence.js'
import { startForOthers } from './startForOthers.js'
import { isMoment, type Dated, type DatedBase, type Hanging, type Timed } from './Timed.js'
import type { Cause, Contender, World } from './World.js'

/** Sets a scene. */
export const setScene = (course: Course, world: World, asked: Asked): Scene =>
  new OneScene(course, world, asked)

const none: ReadonlyArray<never> = []
const nothing: ReadonlySet<number> = new Set()

/** What is worked out once in a world is remembered in it. */
class OneScene implements Scene {
  readonly course: Course
  readonly world: World
  readonly asked: Asked
  readonly supposed: Supposed = noSuppositions
  readonly open: ReadonlyArray<OpenDecision> = none
  private silenced: ReadonlySet<number> = nothing
  private passed: Map<SubjectId, Moment> | null = null
  /** Which of several made it, once that was asked. */
  private made: number | null = null
  private starts: Map<string, Moment | 'being told'> | null = null
  /** The event taken to count while its days are told. */
  private presumed: number | null = null

  constructor(course: Course, world: World, asked: Asked) {
    this.course = course
    this.world = world
    this.asked = asked
    settleSilence(this, (silenced) => {
      this.silenced = silenced
    })
    this.open = openDecisions(this, course, this.silenced)
    this.supposed = suppositions(this)
  }

  moment(timed: Timed): Moment {
    if (typeof timed === 'number') return timed
    switch (timed._tag) {
      case 'unknown-day':
      case 'last-of':
        return timed
      case 'latest':
        return timed.of.map((one) => this.moment(one)).reduce(laterOf, -Infinity)
      case 'start':
        return timed.goesOn === true && !isStartOnRecord(timed.instrument, this.course)
          ? -Infinity
          : this.startedAt(timed.instrument)
      case 'met':
        return this.metAt(timed.condition)
      case 'settled': {
        const outcome = this.outcomeOf(timed.by)
        return outcome?.outcome === 'met' ? this.settledOn(outcome) : this.moment(timed.otherwise)
      }
      case 'plus':
        return this.plus(timed)
    }
  }

  isSilenced(event: number): boolean {
    return this.silenced.has(event)
  }

  supposes(event: number, doubt: Cause): boolean {
    return this.asked.supposing && this.world.holds(`doubt ${event}`, doubt)
  }

  counts(effect: Dated<Effect>): boolean {
    return (
      this.isDecided(effect) &&
      !isStopped(this, effect) &&
      (effect._tag !== 'ends' || !isRevoking(effect) || mayRevoke(this, effect)) &&
      (effect._tag !== 'ends' || effect.byWordOf === undefined || endsByWord(this, effect)) &&
      hadPower(this, effect)
    )
  }

  isDecided(effect: DatedBase): boolean {
    const { decided, event } = effect
    return (
      !this.silenced.has(event) &&
      (decided === null ||
        event === this.presumed ||
        this.world.notAfter(this.moment(decided), this.asked.decidedBy)) &&
      this.isBeyondDoubt(effect)
    )
  }

  private isBeyondDoubt({ doubt, doubtFrom, event, rivals }: DatedBase): boolean {
    if (rivals !== undefined && !this.isRight(event, rivals)) return false
    if (doubt === undefined) return true
    const isYetToCome =
      doubtFrom !== undefined && !this.world.notAfter(this.moment(doubtFrom), this.asked.decidedBy)
    return isYetToCome || this.supposes(event, doubt)
  }

  private isRight(event: number, rivals: ReadonlyArray<number>): boolean {
    const standing = rivals.filter((one) => !this.silenced.has(one))
    if (standing.length < 2 || !this.asked.supposing) return true
    const right = this.world.oneOf(
      `right of ${standing.join(' ')}`,
      standing.length + 1,
      'conflicting-records',
    )
    return right === standing.length || standing[right] === event
  }

  mayCount(effect: Dated<Ends> | Dated<Sets>): Pick<Contender, 'at' | 'decided'> | null {
    const { world, asked } = this
    const { decided, doubt, event, when } = effect
    if (!asked.isLast || decided === null || !isMoment(decided)) return null
    if (doubt !== undefined || effect.rivals !== undefined) return null
    // What its power hangs on is told world by world.
    if (this.course.classes.length > 0) return null
    if (effect._tag === 'ends' && (effect.byWordOf !== undefined || isRevoking(effect))) return null
    if (!world.isOpen(decided, asked.decidedBy) || !world.isLoose(decided)) return null
    // What a veto may have stopped is looked at world by world.
    if (this.silenced.has(event) || this.doesMore(event) || isVotedOn(this, effect)) return null
    this.presumed = event
    const at = this.moment(when)
    this.presumed = null
    return { at, decided }
  }

  /** Whether an event does more to the instrument than to end it, or its endings are weighed against a revival. */
  private doesMore(event: number): boolean {
    const { begins, suspends, limitations, instrument } = this.course
    if (begins.some(({ mode }) => mode === 'revive')) return true
    return [...begins, ...suspends, ...limitations].some(
      (effect) => effect.event === event && isFor(effect.target, instrument, this.course),
    )
  }

  passes(decision: SubjectId, on: Moment): void {
    this.passed ??= new Map()
    this.passed.set(decision, on)
  }

  firstMade(contenders: ReadonlyArray<Contender>): number {
    if (this.made !== null) return this.made
    const { on, decidedBy, isLast } = this.asked
    const firstBy = (by: Moment): number =>
      this.world.firstOf(contenders, { by, decidedBy, isLast, tie: (a, b) => a < b })
    const made = firstBy(on)
    // What comes after the day asked about does not matter to what came by then.
    this.made = made === -1 ? firstBy(Infinity) : made
    return this.made
  }

  outcomeOf(condition: Condition, by?: Moment): Dated<Resolves> | null {
    let said: Array<Dated<Resolves>> | null = null
    for (const effect of this.course.resolves) {
      const { matter } = effect
      if (typeof matter === 'string' || matter.of !== condition.of || matter.name !== condition.name) continue
      if (!(isFact(effect) ? this.isDecided(effect) : this.counts(effect))) continue
      if (by !== undefined && !this.world.notAfter(this.settledOn(effect), by)) continue
      if (said === null) said = [effect]
      else said.splice(this.placeOf(effect, said), 0, effect)
    }
    return said === null ? null : this.settling(said)
  }

  /** What is met stays met, by the first that met it (R6); what failed may be met later. */
  private settling(inTurn: ReadonlyArray<Dated<Resolves>>): Dated<Resolves> | null {
    let settling: Dated<Resolves> | null = null
    for (const next of inTurn) if (settling?.outcome !== 'met' || this.undoesPassage(next)) settling = next
    return settling
  }

  /** Nobody vetoes what has passed (R19): either the veto or what made it pass is not as recorded. */
  private undoesPassage({ matter, outcome, event }: Dated<Resolves>): boolean {
    return (
      outcome === 'failed' &&
      typeof matter === 'object' &&
      matter.name === finalPassage &&
      this.asked.supposing &&
      this.world.holds(`veto ${event} after passage`, 'conflicting-records')
    )
  }

  private placeOf(outcome: Dated<Resolves>, inTurn: ReadonlyArray<Dated<Resolves>>): number {
    let place = inTurn.length
    while (place > 0 && !this.isLater(outcome, inTurn[place - 1] as Dated<Resolves>)) place -= 1
    return place
  }

  /**
   * An override in doubt for coming before its veto comes after it where it counts. Those of one day are in the order
   * of R4.
   */
  private isLater(outcome: Dated<Resolves>, than: Dated<Resolves>): boolean {
    if (overridesAnyway(outcome)) return true
    if (overridesAnyway(than)) return false
    const [day, other] = [this.settledOn(outcome), this.settledOn(than)]
    return this.isLastOfADay(outcome, than)
      ? this.world.notAfter(other, day)
      : !this.world.notAfter(day, other)
  }

  /** What was overridden was vetoed before. */
  private isLastOfADay(outcome: Dated<Resolves>, than: Dated<Resolves>): boolean {
    if (outcome.overrides === true && than.outcome === 'failed') return true
    if (than.overrides === true && outcome.outcome === 'failed') return false
    return !inSitting(than, outcome, this.course).laterIsFirst
  }

  private settledOn(outcome: Dated<Resolves>): Moment {
    const day = this.moment(outcome.when)
    return isFact(outcome) ? day : asPassed(this, outcome, day)
  }

  private plus({ when, n, unit, name }: Extract<Hanging, { readonly _tag: 'plus' }>): Moment {
    const base = this.moment(when)
    if (unit === 'days') return later(base, n)
    const { earliest, latest } = this.world.bounds(base)
    const bounds = { earliest: monthsAfter(earliest, n, unit), latest: monthsAfter(latest, n, unit) }
    return bounds.earliest === bounds.latest
      ? bounds.earliest
      : this.world.unknownDay({ name, bounds, cause: 'date-uncertain' })
  }

  isStartKnown(instrument: SubjectId): boolean {
    return this.starts?.has(this.nameOfStart(instrument)) === true
  }

  private nameOfStart(instrument: SubjectId): string {
    return this.presumed === null ? instrument : `${instrument} by ${this.presumed}`
  }

  startedAt(instrument: SubjectId): Moment {
    const name = this.nameOfStart(instrument)
    const held = this.starts?.get(name)
    // A cycle of replacements says nothing about any of their days.
    if (held === 'being told')
      return this.world.unknownDay({ name: `start of ${name}`, bounds: anyDay, cause: 'effect-unknown' })
    if (held !== undefined) return held
    this.starts ??= new Map()
    this.starts.set(name, 'being told')
    const at = startForOthers(this, instrument)?.at ?? Infinity
    this.starts.set(name, at)
    return at
  }

  private metAt(condition: Condition): Moment {
    if (condition.name === 'passed') return this.passed?.get(condition.of) ?? Infinity
    const outcome = this.outcomeOf(condition)
    if (outcome !== null) return outcome.outcome === 'met' ? this.settledOn(outcome) : Infinity
    if (this.asked.closed) return Infinity
    return this.world.unknownDay({
      name: `${condition.of} ${condition.name}`,
      bounds: anyDay,
      cause: 'condition-unknown',
    })
  }
}

/** What was imported may have begun on a day nobody knows. */
const isStartOnRecord = (instrument: SubjectId, course: Course): boolean =>
  makingsOf(instrument, course).some(({ imported, when }) => imported !== true || typeof when === 'number')

const overridesAnyway = ({ overrides, doubt }: Dated<Resolves>): boolean =>
  overrides === true && doubt !== undefined

/** What the executive said, and what was merely seen to happen, is so whatever became of a resolution. */
const isFact = ({ decided, matter }: Dated<Resolves>): boolean =>
  decided === null || (typeof matter === 'object' && matter.name === finalPassage)
