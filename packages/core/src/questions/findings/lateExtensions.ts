import type { Course } from '../../timeline/Course.js'
import { isFor } from '../../timeline/isFor.js'
import { inOrderOfDecision } from '../../timeline/laterAct.js'
import type { Moment } from '../../timeline/Moment.js'
import { decidedAt } from '../../timeline/passage.js'
import type { Scene } from '../../timeline/Scene.js'
import { powerOf } from '../../timeline/powerOf.js'
import { setScene } from '../../timeline/setScene.js'
import { inEveryWorld } from '../../timeline/worlds.js'

const none: ReadonlyArray<number> = []

/** The events, by `seq`, that set a limit anew when the one before had run out, in every possible world: too late to extend anything. */
export const lateExtensions = (course: Course): ReadonlyArray<number> => {
  const { limitations, begins } = course
  // What came again is limited anew; which of its limits are late then only the timeline tells.
  if (begins.some(({ mode }) => mode === 'revive')) return none
  if (
    !limitations.some(({ key }, at) => limitations.some((other, before) => before < at && other.key === key))
  )
    return none
  const { outcomes } = inEveryWorld(course.variables, course.limits, (world) => {
    const atTheEnd = { on: Infinity, decidedBy: Infinity, knownOn: Infinity }
    return lateIn(setScene(course, world, { ...atTheEnd, closed: true, supposing: false, isLast: false }))
  })
  const [first = none, ...others] = outcomes.map(({ value }) => value)
  return first.filter((seq) => others.every((late) => late.includes(seq)))
}

const lateIn = (scene: Scene): ReadonlyArray<number> => {
  const { course, world } = scene
  const standing = new Map<string, Moment | null>()
  const late: Array<number> = []
  const mine = course.limitations.filter(
    (limit) =>
      isFor(limit.target, course.instrument, course) &&
      powerOf(limit, course) !== 'none' &&
      scene.counts(limit),
  )
  const isItsOwn = (seq: number): boolean => course.begins.some(({ event }) => event === seq)
  for (const limit of inOrderOfDecision(scene, mine)) {
    const last = standing.get(limit.key)
    const isLate =
      last !== undefined &&
      last !== null &&
      limit.decided !== null &&
      !isItsOwn(limit.event) &&
      !world.notAfter(decidedAt(scene, limit), last)
    if (isLate) late.push(limit.event)
    else standing.set(limit.key, limit.lastDay === null ? null : scene.moment(limit.lastDay))
  }
  return late
}
