import type { Effect, Ends, Resolves, Sets } from '../law/Effect.js'
import type { Cause } from '../law/Open.js'
import type { Condition } from '../law/When.js'
import type { SubjectId } from '../values/SubjectId.js'
import { anyDay } from '../values/edtf.js'
import type { Asked } from './Asked.js'
import type { Course } from './Course.js'
import { dayAfter } from './dayAfter.js'
import { hadPower } from './hadPower.js'
import { isFor } from './isFor.js'
import { isBeyondDoubt } from './isBeyondDoubt.js'
import { endsByWord, mayRevoke } from './lastWord.js'
import { makingsOf } from './makings.js'
import { laterOf, type Moment } from './Moment.js'
import type { OpenDecision } from './OpenDecision.js'
import { openDecisions, suppositions } from './openDecisions.js'
import { outcomeIn, settledOn } from './outcomes.js'
import { isStopped, isVotedOn } from './passage.js'
import { noSuppositions, type Supposed } from './Supposed.js'
import { isRevoking } from './revoking.js'
import type { Scene } from './Scene.js'
import { settleSilence } from './silence.js'
import { reliedOnStart, startOf } from './start.js'
import { startForOthers } from './startForOthers.js'
import { isTakenBack } from './takenBack.js'
import { isMoment, type Dated, type DatedBase, type Timed } from './Timed.js'
import { metUnderAnotherName } from './underAnotherName.js'
import type { Contender, World } from './World.js'

/** Sets a scene. */
export const setScene = (course: Course, world: World, asked: Asked): Scene =>
  new OneScene(course, world, asked)

const none: ReadonlyArray<never> = []
const nothing: ReadonlySet<number> = new Set()

/** When an instrument starts for others, and the events that say so. */
interface ToldStart {
  readonly at: Moment
  readonly relied: ReadonlyArray<number>
}

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
  private made: Map<SubjectId, number> | null = null
  private starts: Map<string, ToldStart | 'being told'> | null = null
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
        return outcome?.outcome === 'met' ? settledOn(this, outcome) : this.moment(timed.otherwise)
      }
      case 'plus':
        return dayAfter(this, timed)
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
      !isTakenBack(this, effect) &&
      // What was never passed ends nothing, though its replacement was made by another act.
      (effect._tag !== 'ends' || effect.decided === null || this.moment(effect.decided) !== Infinity) &&
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
      isBeyondDoubt(this, effect)
    )
  }

  mayCount(effect: Dated<Ends> | Dated<Sets>): Pick<Contender, 'at' | 'decided'> | null {
    const { world, asked } = this
    const { decided, doubt, event, when } = effect
    if (!asked.isLast || decided === null || !isMoment(decided)) return null
    if (doubt !== undefined || effect.rivals !== undefined) return null
    // What its power hangs on, or its resolution, is told world by world.
    if (this.course.classes.length + this.course.takenBack.length > 0) return null
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

  firstMade(instrument: SubjectId, contenders: ReadonlyArray<Contender>): number {
    const held = this.made?.get(instrument)
    if (held !== undefined) return held
    const { on, decidedBy, isLast } = this.asked
    const firstBy = (by: Moment): number =>
      this.world.firstOf(contenders, { by, decidedBy, isLast, tie: (a, b) => a < b })
    const byThen = firstBy(on)
    // What comes after the day asked about does not matter to what came by then.
    const made = byThen === -1 ? firstBy(Infinity) : byThen
    this.made ??= new Map()
    this.made.set(instrument, made)
    return made
  }

  outcomeOf(condition: Condition, by?: Moment): Dated<Resolves> | null {
    return outcomeIn(this, condition, by)
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
    if (held !== undefined) return held.at
    this.starts ??= new Map()
    this.starts.set(name, 'being told')
    const { start, relied } = startForOthers(this, instrument)
    const at = start?.at ?? Infinity
    this.starts.set(name, { at, relied })
    return at
  }

  startRelied(instrument: SubjectId): ReadonlyArray<number> {
    const held = this.starts?.get(this.nameOfStart(instrument))
    if (held === 'being told') return none
    // Where its day alone was compared, what became of it by then was not asked.
    return held === undefined ? reliedOnStart(this, startOf(this, instrument)) : held.relied
  }

  private metAt(condition: Condition): Moment {
    if (condition.name === 'passed') return this.passed?.get(condition.of) ?? Infinity
    const outcome = this.outcomeOf(condition)
    if (outcome !== null) return outcome.outcome === 'met' ? settledOn(this, outcome) : Infinity
    if (this.asked.closed) return metUnderAnotherName(this, condition)?.at ?? Infinity
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
