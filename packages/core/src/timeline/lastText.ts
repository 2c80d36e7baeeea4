import type { Sets } from '../law/Effect.js'
import { compareOnOneDay, lastAct, type Placed } from './laterAct.js'
import type { Moment } from './Moment.js'
import { asPassed, isVotedOn } from './passage.js'
import type { Scene } from './Scene.js'
import { setOn } from './setOn.js'
import type { Dated } from './Timed.js'

/** A text that is the last one set, and whether only the order of recording makes it so. */
export interface Last {
  readonly effect: Dated<Sets>
  readonly orderAssumed: boolean
}

/** A text with the day it was set; `decided` where it may have been decided too late to count. */
interface SetText extends Placed<Dated<Sets>> {
  readonly decided: Moment | null
}

/**
 * The texts that can be the last one set by the day asked about, where no text was set before there is none.
 *
 * Texts of unknown days are not told apart world by world: where the days are tied to no other day, one can be the last
 * exactly if, on the latest day it can be, each of the others can be before it, or after the day asked about, or
 * decided too late; for nothing the others do keeps it from that day. Days that are tied are put in order, which splits
 * the world.
 */
export const lastTexts = (scene: Scene, texts: ReadonlyArray<Dated<Sets>>): ReadonlyArray<Last> => {
  const { asked, course, world } = scene
  const set: Array<SetText> = []
  for (const effect of texts) {
    const maybe = scene.mayCount(effect)
    if (maybe !== null) set.push({ ...maybe, effect })
    else if (scene.counts(effect)) {
      const at = asPassed(scene, effect, scene.moment(setOn(course, effect)))
      set.push({ effect, at, decided: null })
    }
  }
  // What one resolution adopted passed on one day, which ties its texts to each other.
  const isFree =
    course.variables.length > 0 &&
    set.every(({ at, effect }) => world.isLoose(at) && !isVotedOn(scene, effect))
  if (isFree && typeof asked.on === 'number' && typeof asked.decidedBy === 'number') return free(scene, set)
  const last = inOrder(scene, set)
  return last === null ? [] : [last]
}

/** On the latest day each can be. */
const free = (scene: Scene, set: ReadonlyArray<SetText>): ReadonlyArray<Last> => {
  const { world, asked } = scene
  const on = asked.on as number
  const days = set.map(({ at }) => world.bounds(at))
  return set.flatMap((one, index) => {
    const bounds = days[index] as (typeof days)[number]
    const day = Math.min(bounds.latest, on, latestDecided(scene, one))
    if (bounds.earliest > day) return []
    // Of those that cannot be but on that day, the order of R4 is all there is to tell.
    const ofOneDay: Array<SetText> = []
    for (const [against, other] of set.entries()) {
      const { earliest, latest } = days[against] as (typeof days)[number]
      if (against !== index && (other.decided !== null || latest > on || earliest < day)) continue
      if (against !== index && earliest > day) return []
      ofOneDay.push(other)
    }
    const last = lastAct(scene, ofOneDay, compareOnOneDay)
    return last?.act === one ? [{ effect: one.effect, orderAssumed: last.orderAssumed }] : []
  })
}

/** The latest day it can have been set and still have been decided in time. */
const latestDecided = ({ asked }: Scene, { at, decided }: SetText): number =>
  typeof at === 'object' &&
  at._tag === 'unknown-day' &&
  decided !== null &&
  typeof decided === 'object' &&
  decided._tag === 'unknown-day' &&
  decided.variable === at.variable
    ? (asked.decidedBy as number) - decided.plus + at.plus
    : Infinity

const inOrder = (scene: Scene, set: ReadonlyArray<SetText>): Last | null => {
  const { world, asked } = scene
  const by = set.filter(
    ({ at, decided }) =>
      (decided === null || world.notAfter(decided, asked.decidedBy)) && world.notAfter(at, asked.on),
  )
  const last = lastAct(scene, by)
  return last === null ? null : { effect: last.act.effect, orderAssumed: last.orderAssumed }
}
