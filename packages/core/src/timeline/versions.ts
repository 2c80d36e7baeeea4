import type { Sets } from '../law/Effect.js'
import { isFor } from './isFor.js'
import { compareActs, type Placed } from './laterAct.js'
import { dayMoment } from './Moment.js'
import { powerOf } from './power.js'
import { setScene } from './setScene.js'
import { inEveryWorld } from './worlds.js'
import type { Course } from './Course.js'
import type { Axes } from './Axes.js'

/** A version a policy may have on a day, and whether only the order of recording makes it so (R4). */
export interface Version {
  readonly version: string
  readonly digest: string | null
  readonly event: number
  readonly orderAssumed: boolean
}

const none: ReadonlyArray<Version> = []

/** A change by a lower body changes nothing (R15b); what it was made with is no change. */
const mayChange = (set: Sets, course: Course): boolean =>
  course.begins.some(({ event }) => event === set.event) || powerOf(set, course) !== 'none'

/** Every version it can have on a day: in each world the last one set by then (last writer, in the order of R4). */
export const versionsOn = (course: Course, { on, decidedBy, knownOn }: Axes): ReadonlyArray<Version> => {
  const texts = course.sets.filter(
    (set) => set.facet === 'text' && isFor(set.target, course.instrument, course) && mayChange(set, course),
  )
  const [only] = texts
  if (only === undefined) return none
  // Where only one text was ever set, it is the version on any day.
  if (texts.length === 1)
    return only.value._tag === 'text'
      ? [{ version: only.value.version, digest: only.value.digest, event: only.event, orderAssumed: false }]
      : none
  const { outcomes, cut } = inEveryWorld(course.variables, course.orders, (world) => {
    const scene = setScene(course, world, {
      on: dayMoment(on),
      decidedBy: dayMoment(decidedBy),
      knownOn,
      closed: true,
      supposing: false,
    })
    let last: Placed<Sets> | null = null
    let orderAssumed = false
    for (const effect of texts) {
      if (!scene.counts(effect)) continue
      const at = scene.moment(effect.when, effect.event)
      if (!world.notAfter(at, scene.asked.on)) continue
      const placed = { effect, at }
      if (last === null) last = placed
      else {
        const { laterIsFirst, by } = compareActs(scene, last, placed)
        orderAssumed = by === 'recording' || (orderAssumed && laterIsFirst)
        if (!laterIsFirst) last = placed
      }
    }
    return last === null ? null : { effect: last.effect, orderAssumed }
  })
  const found = new Map<string, Version>()
  const add = ({ value, event }: Sets, orderAssumed: boolean): void => {
    if (value._tag === 'text')
      found.set(value.version, { version: value.version, digest: value.digest, event, orderAssumed })
  }
  for (const { value } of outcomes) if (value !== null) add(value.effect, value.orderAssumed)
  // Where not every world was looked at, any of them may be the last.
  if (cut) for (const text of texts) add(text, false)
  return [...found.values()]
}
