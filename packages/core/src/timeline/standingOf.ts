import type { Bounds } from '../values/edtf.js'
import type { Begins } from '../law/Effect.js'
import { mayMatter } from './bearsOn.js'
import { classesRelied } from './classes.js'
import { daysRelied } from './daysRelied.js'
import { earliestIn } from './earliest.js'
import { endOfHold } from './endOfHold.js'
import { endingActs, firstEnding, precedes } from './ending.js'
import type { EndingAct } from './EndingAct.js'
import { holding, holdsOn, turnsOn, type Hold } from './holding.js'
import { lastAct, type Placed } from './laterAct.js'
import { wordOn } from './lastWord.js'
import { makingsIn } from './makings.js'
import { neverBegun } from './neverBegun.js'
import { actAndSays, asPassed } from './passage.js'
import type { NotInForceReason } from './reasons.js'
import { refusalIn, refusalOfAny } from './refusal.js'
import type { Scene } from './Scene.js'
import type { Standing } from './standing.js'
import { reliedOnStart, startOf } from './start.js'
import { stoppedIn } from './stopped.js'
import type { Dated, DatedBase } from './Timed.js'

/**
 * How the instrument stands on the day asked about, in one world. Asks in the order of precedence of domain §2, and
 * only what it needs: every open question splits the world.
 */
export const standingOf = (scene: Scene): Standing => {
  const { course, world, asked } = scene
  const start = startOf(scene, course.instrument)
  if (start === null) return neverBegun(scene)

  const again = lastRevival(scene)
  const acts = endingActs(scene, start, again)
  // Whoever adopts anew what has not ended changes nothing.
  const revived = again !== null && acts.some((act) => precedes(scene, act, again)) ? again : null
  const since = revived === null ? acts : acts.filter((act) => !precedes(scene, act, revived))
  const found = (
    reason: NotInForceReason | null,
    also: ReadonlyArray<number>,
    zeroLength = false,
    turns = false,
    heldUntil: Bounds | null = null,
  ): Standing => ({
    reason,
    start: world.recordedBounds(revived === null ? start.at : revived.at),
    decided: world.recordedBounds(start.decided),
    end: endBounds(scene, since),
    zeroLength,
    begin: start.begin,
    partial: false,
    turns,
    held: heldUntil,
    relied: [
      ...reliedOnStart(scene, start),
      ...reliedOn(scene),
      ...stoppedIn(scene),
      ...classesRelied(scene),
      ...also,
    ],
  })

  if (!world.notAfter(start.at, asked.on)) {
    const isNeverMade = world.bounds(start.decided).earliest === Infinity
    const made = isNeverMade ? makingsIn(course) : none
    const refusal = refusalIn(scene, start) ?? refusalOfAny(scene, made)
    if (refusal !== null) return found(refusal.reason, [refusal.event, ...made.map(({ event }) => event)])
    return found(world.notAfter(start.decided, asked.on) ? 'not-commenced' : 'not-yet-enacted', noEvents)
  }
  const ended = firstEnding(scene, acts, revived)
  if (ended !== null) {
    const zeroLength = revived === null && world.notAfter(ended.at, start.at)
    const onlyDay = zeroLength && world.notAfter(asked.on, start.at)
    const also = [ended.effect, ...(ended.tooLate ?? none)].flatMap((act) => [
      ...actRelied(scene, act),
      ...wordOn(scene, act),
    ])
    return found(onlyDay ? 'zero-length' : ended.reason, also, zeroLength)
  }
  const { holds } = holdsOn(scene)
  const held = holding(scene, holds)
  const turns = holds.length > 0 && turnsOn(scene, holds, held !== null)
  const says = ({ first, last }: Hold): ReadonlyArray<number> => [
    ...actAndSays(scene, first),
    ...actAndSays(scene, last),
  ]
  if (held !== null) return found('suspended', says(held), false, turns, endOfHold(scene, held, holds))
  const acted = revived === null ? acts.map(({ effect }) => effect) : [revived.effect]
  if (acted.length + holds.length === 0) return found(null, noEvents)
  const also = [...acted.flatMap((act) => actRelied(scene, act)), ...holds.flatMap(says)]
  return found(null, also, false, turns)
}

/** An act, what was said of it, and what tells its day. */
const actRelied = (scene: Scene, act: DatedBase): ReadonlyArray<number> => [
  ...actAndSays(scene, act),
  ...daysRelied(scene, act.when ?? null),
]

/** Decisions that would bear on the instrument: those still open, and how the others came out. */
const reliedOn = (scene: Scene): ReadonlyArray<number> => {
  const { course, open } = scene
  if (course.proposes.length === 0) return noEvents
  const concerned = new Set<unknown>(
    course.proposes
      .filter(({ intended, expected }) => {
        const from = earliestIn(course, expected ?? -Infinity) ?? -Infinity
        return intended.some((act) => mayMatter(course, act, from))
      })
      .map(({ decision }) => decision),
  )
  return [
    ...open.filter(({ decision }) => concerned.has(decision)).map(({ event }) => event),
    ...course.resolves
      .filter((one) => concerned.has(one.matter) && scene.counts(one))
      .map(({ event }) => event),
  ]
}

const none: ReadonlyArray<never> = []
const noEvents: ReadonlyArray<number> = none

/** The last revival by the day asked about. Nothing but an express revival begins anew after an ending (R14). */
const lastRevival = (scene: Scene): Placed<Dated<Begins>> | null => {
  const { course, world, asked } = scene
  const revivals: Array<Placed<Dated<Begins>>> = []
  for (const effect of course.begins) {
    if (effect.mode !== 'revive' || effect.target !== course.instrument || !scene.counts(effect)) continue
    const at = asPassed(scene, effect, scene.moment(effect.when))
    if (world.notAfter(at, asked.on)) revivals.push({ effect, at })
  }
  return revivals.length === 0 ? null : (lastAct(scene, revivals)?.act ?? null)
}

/** The earliest of the endings, whichever it is: no sooner than any can be, no later than all that count must be. */
const endBounds = ({ world }: Scene, acts: ReadonlyArray<EndingAct>): Bounds | null => {
  let found: Bounds | null = null
  for (const { at, decided, matter, mayNeverCome } of acts) {
    const { earliest, latest: last } = world.recordedBounds(at)
    const isCertain = decided === null && matter === undefined && mayNeverCome !== true
    const latest = isCertain ? last : Infinity
    if (earliest === Infinity) continue
    found =
      found === null
        ? { earliest, latest }
        : { earliest: Math.min(found.earliest, earliest), latest: Math.min(found.latest, latest) }
  }
  return found
}
