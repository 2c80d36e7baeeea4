import type { Begins } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import { makingsOf } from './makings.js'
import type { Moment } from './Moment.js'
import { asPassed } from './passage.js'
import { powerOf } from './powerOf.js'
import type { Scene } from './Scene.js'
import type { Dated } from './Timed.js'

/**
 * Whether an instrument held in an area since that was named, since it held everywhere, not at all, or nobody knows.
 */
type Place = 'by-name' | 'with-all' | 'nowhere' | 'unknown'

export interface Held {
  readonly place: Place
  readonly relied: ReadonlyArray<number>
}

/**
 * Whether it held there by a day, as far as that hangs on itself: on what it was made for, on what it came out of, and
 * on what was merged into it.
 */
export const whereHeld = (
  scene: Scene,
  instrument: SubjectId,
  area: string,
  by: Moment,
  seen: ReadonlyArray<SubjectId> = [],
): Held => {
  const { course, world } = scene
  const within = [...seen, instrument]
  const ofThese = (policies: ReadonlyArray<SubjectId>, then: Moment, event: number): ReadonlyArray<Held> =>
    policies.map((old) =>
      seen.includes(old) || isEndedThere(scene, old, { area, by: then, but: event })
        ? nowhere
        : whereHeld(scene, old, area, then, within),
    )
  // What is void made it for nowhere.
  const standing = makingsOf(instrument, course).filter(({ event }) => !scene.isSilenced(event))
  const made = standing.map((begin): Held => {
    const { event, outOf, territory, when } = begin
    if (outOf === undefined) return { place: stated(territory, area), relied: [event] }
    return withEvent(together(ofThese(outOf, scene.moment(when), event)), event)
  })
  const merged = course.sets.flatMap((set): ReadonlyArray<Held> => {
    const { value, target, event } = set
    if (value._tag !== 'areas-of' || target !== instrument) return []
    if (powerOf(set, course, instrument) === 'none' || !scene.counts(set)) return []
    const at = asPassed(scene, set, scene.moment(set.when))
    return world.notAfter(at, by) ? [withEvent(together(ofThese(value.policies, at, event)), event)] : []
  })
  return together([agreed(made, instrument === course.instrument), ...merged])
}

const nowhere: Held = { place: 'nowhere', relied: [] }
const byDefault: Held = { place: 'with-all', relied: [] }
const unknown: Held = { place: 'unknown', relied: [] }

const stated = (territory: Dated<Begins>['territory'], area: string): Place =>
  territory === undefined ? 'with-all' : territory === area ? 'by-name' : 'nowhere'

/** It holds where any of them does. */
const together = (all: ReadonlyArray<Held>): Held => ({
  place: inTurn.find((one) => all.some(({ place }) => place === one)) ?? 'nowhere',
  relied: all.flatMap(({ relied }) => relied),
})

const inTurn: ReadonlyArray<Place> = ['by-name', 'with-all', 'unknown']

/**
 * What its records say, where they agree; where there are none, it is its own holding everywhere that nothing is said
 * against.
 */
const agreed = (made: ReadonlyArray<Held>, isOwn: boolean): Held => {
  const [first = isOwn ? byDefault : unknown, ...others] = made
  return others.every(({ place }) => place === first.place)
    ? first
    : { place: 'unknown', relied: made.flatMap(({ relied }) => relied) }
}

const withEvent = ({ place, relied }: Held, event: number): Held => ({ place, relied: [event, ...relied] })

interface There {
  readonly area: string
  readonly by: Moment
  /** What ends it because something else comes out of it, by `seq`. */
  readonly but: number
}

/**
 * Whether it was ended in that area, or everywhere, by a day, by whoever could, before something else came out of it.
 */
const isEndedThere = (scene: Scene, instrument: SubjectId, { area, by, but }: There): boolean =>
  scene.course.ends.some(
    (end) =>
      end.target === instrument &&
      end.event !== but &&
      end.portion === undefined &&
      (end.territory === undefined || end.territory === area) &&
      powerOf(end, scene.course, instrument) !== 'none' &&
      scene.counts(end) &&
      scene.world.notAfter(asPassed(scene, end, scene.moment(end.when)), by),
  )
