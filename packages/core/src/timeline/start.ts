import type { Begins } from '../law/Effect.js'
import { resolutionsOf } from '../law/resolutionsOf.js'
import { toDay, type CivilDate } from '../values/CivilDate.js'
import type { SubjectId } from '../values/SubjectId.js'
import { anyDay } from '../values/edtf.js'
import { commencedSince } from './commencedSince.js'
import { declarationRelied } from './coverage.js'
import { daysRelied } from './daysRelied.js'
import { isFor } from './isFor.js'
import { inOrderOfDecision } from './laterAct.js'
import { later, laterOf, type Moment } from './Moment.js'
import { isMadeInDoubt } from './outOfVoid.js'
import { isThoughtToBe, restingOnWhatStands } from './presupposedInVain.js'
import { actAndSays, asPassed, decidedAt, isVotedOn, passageOf, sayOn, saysOn } from './passage.js'
import { powerOf } from './powerOf.js'
import type { Scene } from './Scene.js'
import { stopOf } from './takenBack.js'
import { isMoment, type Dated, type DatedAct, type DatedBase } from './Timed.js'

/** How an instrument began in a world. */
export interface Start {
  readonly begin: Dated<Begins>
  readonly at: Moment
  readonly decided: Moment
  /** The executive events, by `seq`, that made it pass, and what moved it. */
  readonly passedBy: ReadonlyArray<number>
}

/** The events that say when an instrument starts, by `seq`. */
export const reliedOnStart = (scene: Scene, start: Start | null): ReadonlyArray<number> => {
  if (start === null) return noEvents
  const { begin, passedBy } = start
  return [begin.event, ...passedBy, ...daysRelied(scene, begin.when), ...daysRelied(scene, begin.decided)]
}

/** When an instrument starts: its first commencement, moved by what was decided before that day. */
export const startOf = (scene: Scene, instrument: SubjectId): Start | null => {
  const { course, supposed } = scene
  // Only the instrument itself is looked at by its parts; of others the whole matters.
  const isOwn = instrument === course.instrument
  const enactment = isOwn ? enactmentOf(scene) : null
  if (isOwn && enactment === null && course.enactments.length > 0) return null
  const begins = course.annuls.length === 0 ? course.begins : restingOnWhatStands(scene)
  const all = supposed.acts.length === 0 ? begins : [...begins, ...supposed.acts.filter(isBegins)]
  const counted = all.filter(
    (begin) =>
      begin.mode === 'first' &&
      isFor(begin.target, instrument, course) &&
      (scene.counts(begin) || isThoughtToBe(scene, begin)) &&
      (!isMadeInDoubt(scene, begin) || scene.supposes(begin.event, 'effect-unknown')),
  )
  let first: Start | null = null
  for (const begin of counted) {
    const made = enactment ?? begin
    const decided = decidedAt(scene, made)
    const at = asPassed(scene, begin, scene.moment(begin.when))
    const unpassed: Start = { begin, at, decided, passedBy: saysOn(scene, begin) }
    const start =
      made.awaits === undefined
        ? oncePassed(scene, unpassed, resolutionsOf(made))
        : onceEnacted(scene, unpassed, resolutionsOf(made)?.[0] ?? instrument)
    if (first === null || comesBefore(scene, start, first)) first = start
  }
  return supposed.beginnings.some(({ effect }) => effect.target === instrument)
    ? orMadeBefore(scene, instrument, first)
    : moved(scene, instrument, first, enactment)
}

/** Of two that never come, what was decided at least was made. */
const comesBefore = ({ world }: Scene, one: Start, other: Start): boolean => {
  if (!world.notAfter(other.at, one.at)) return true
  const isNever = (day: Moment): boolean => world.bounds(day).earliest === Infinity
  return isNever(other.at) && isNever(other.decided) && !isNever(one.decided)
}

/** The beginning on record, or one by an open decision that passed, whichever is first. */
const orMadeBefore = (scene: Scene, instrument: SubjectId, first: Start | null): Start | null => {
  const { world, supposed } = scene
  const all = supposed.beginnings
    .filter(({ effect }) => effect.target === instrument)
    .map(({ effect, matter }) => ({
      effect,
      contender: { at: scene.moment(effect.when), decided: null, matter },
    }))
  const known = first === null ? Infinity : world.recordedBounds(first.at).latest
  const before = all.filter(({ contender: { at } }) => world.recordedBounds(at).earliest < known)
  const made =
    before[
      scene.firstMade(
        instrument,
        before.map(({ contender }) => contender),
      )
    ]
  if (made === undefined) return first
  const { effect: begin, contender } = made
  if (first !== null && world.notAfter(first.at, contender.at)) return first
  return { begin, at: contender.at, decided: decidedAt(scene, begin), passedBy: saysOn(scene, begin) }
}

/** The enactment of the whole that a part which commences on its own is a part of, if it counts. */
export const enactmentOf = (scene: Scene): Dated<Begins> | null =>
  scene.course.enactments.find((begin) => scene.counts(begin)) ?? null

/**
 * Where the executive had its say on what adopted it, final passage is the day of enactment: a resolution that was
 * vetoed enacts nothing, whatever day council voted (R19).
 */
const oncePassed = (scene: Scene, start: Start, resolutions: ReadonlyArray<SubjectId> = none): Start => {
  let passed = start
  for (const of of resolutions) {
    const day = passageOf(scene, of)
    if (day === null) continue
    // What was to work before it was decided still does, once it has passed; what runs from its enactment runs from
    // passage.
    const isRetroactive = day !== Infinity && !scene.world.notAfter(passed.decided, passed.at)
    const since = passed.begin.sinceEnactment
    const at =
      since !== undefined
        ? sincePassage(scene, of, day, since)
        : isRetroactive
          ? passed.at
          : laterOf(passed.at, day)
    passed = {
      begin: passed.begin,
      at,
      decided: laterOf(passed.decided, day),
      passedBy: [...passed.passedBy, ...sayOn(scene, of)],
    }
  }
  return passed
}

const sincePassage = (
  scene: Scene,
  of: SubjectId,
  day: Moment,
  { n, unit }: NonNullable<Begins['sinceEnactment']>,
): Moment => {
  if (unit === 'days' || n === 0) return later(day, n)
  return scene.moment({ _tag: 'plus', when: day, n, unit, name: `passage of ${of} and ${n} ${unit}` })
}

/**
 * What waits for the executive does not start before it has passed, unless it was to work back; never, where it never
 * passes.
 */
const onceEnacted = (scene: Scene, start: Start, of: SubjectId): Start => {
  const { begin, at, decided } = start
  const passedBy = [...start.passedBy, ...sayOn(scene, of)]
  // The later of the vote and a passage that never comes is no day either.
  if (scene.world.bounds(decided).earliest === Infinity) return { begin, at: Infinity, decided, passedBy }
  const worksBack = begin.voted !== undefined && !scene.world.notAfter(scene.moment(begin.voted), at)
  // What works back is not begun by its passage, so that has to be asked for: it may never come.
  if (worksBack && !scene.world.notAfter(decided, lastDay))
    return { begin, at: Infinity, decided: Infinity, passedBy }
  const runsFromIt = begin.sinceEnactment !== undefined || worksBack
  return { begin, at: runsFromIt ? at : laterOf(at, decided), decided, passedBy }
}

/** The last day anybody can name. */
const lastDay = toDay('9998-12-31' as CivilDate)

const none: ReadonlyArray<SubjectId> = []
const noEvents: ReadonlyArray<number> = []

const moved = (
  scene: Scene,
  instrument: SubjectId,
  first: Start | null,
  enactment: Dated<Begins> | null,
): Start | null => {
  const { course, world } = scene
  if (first === null) return null
  const moves = course.begins.filter(
    (move) =>
      move.mode === 'move' &&
      (move.portion === undefined || instrument === course.instrument) &&
      isFor(move.target, instrument, course) &&
      powerOf(move, course, instrument) !== 'none' &&
      scene.counts(move),
  )
  // What never passed was never enacted, and no order commences it (R19).
  if (moves.length === 0 || world.bounds(first.decided).earliest === Infinity) return first
  const hasToPass = awaitsPassage(scene, enactment ?? first.begin)
  const movedTo = (act: DatedBase, day: Moment): Moment =>
    hasToPass && day !== Infinity ? noSoonerThanPassed(scene, first.decided, act, day) : day
  let { at } = first
  /** The day it was put off from, while nothing names another. */
  let putOff: Moment | null = null
  const passedBy = [...first.passedBy]
  for (const move of inOrderOfDecision(scene, moves)) {
    const stop = stopOfMove(scene, move, putOff ?? at)
    if (stop !== null) {
      passedBy.push(move.event, stop.by)
      continue
    }
    const isLate = world.notAfter(at, decidedAt(scene, move))
    if (!isLate) {
      const from: Moment = putOff ?? at
      const namesDay = isMoment(move.when)
      const order: ReturnType<typeof commencedSince> =
        namesDay && move.when !== Infinity ? null : commencedSince(scene, instrument, { move, from })
      putOff = namesDay || order !== null ? null : from
      if (order !== null) {
        at = movedTo(order.effect, order.at)
        passedBy.push(...actAndSays(scene, order.effect), ...daysRelied(scene, order.effect.when))
      } else at = namesDay ? movedTo(move, asPassed(scene, move, scene.moment(move.when))) : Infinity
    }
    // It was late since it passed late.
    if (!isLate || isVotedOn(scene, move)) passedBy.push(...actAndSays(scene, move))
  }
  if (putOff !== null) {
    // Where the record is complete nobody named another day (R9).
    if (!scene.asked.closed) at = laterOf(putOff, dayNobodyNamed(scene, instrument))
    passedBy.push(...declarationRelied(course, scene.asked.on))
  }
  return { ...first, at, passedBy }
}

/** A move does its work on the day that was to be the first, or on the one it names. */
const stopOfMove = (scene: Scene, move: Dated<Begins>, from: Moment): ReturnType<typeof stopOf> => {
  if (scene.course.takenBack.length === 0) return null
  const stop = stopOf(scene, move, from)
  return stop === null || !isMoment(move.when) ? stop : stopOf(scene, move, move.when)
}

/** Whether the executive had its say on what enacted it, or is waited for. */
const awaitsPassage = (scene: Scene, made: Dated<Begins>): boolean =>
  made.awaits !== undefined || (resolutionsOf(made) ?? none).some((of) => passageOf(scene, of) !== null)

/**
 * Whatever day it is moved to, it does not start before it has passed (R19), unless it was moved to work back (R12).
 * That it passed has to be asked for then as well: it may never come.
 */
const noSoonerThanPassed = (scene: Scene, passed: Moment, act: DatedBase, day: Moment): Moment => {
  const worksBack = act.decided !== null && !scene.world.notAfter(decidedAt(scene, act), day)
  if (!worksBack) return laterOf(day, passed)
  return scene.world.notAfter(passed, lastDay) ? day : Infinity
}

const dayNobodyNamed = ({ world }: Scene, instrument: SubjectId): Moment =>
  world.unknownDay({
    name: `day ${instrument} was put off to`,
    bounds: anyDay,
    cause: 'commencement-unknown',
  })

const isBegins = (act: DatedAct): act is Dated<Begins> => act._tag === 'begins'
