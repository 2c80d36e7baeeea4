import type { Course } from '../../timeline/Course.js'
import type { Scene } from '../../timeline/Scene.js'
import { setScene } from '../../timeline/setScene.js'
import { startOf } from '../../timeline/start.js'
import { sunsetsOf } from '../../timeline/sunsets.js'
import { inEveryWorld } from '../../timeline/worlds.js'

const none: ReadonlyArray<number> = []

/** The events, by `seq`, that set a limit anew when the one before had run out, in every possible world: too late to extend anything. */
export const lateExtensions = (course: Course): ReadonlyArray<number> => {
  if (course.tellings !== null) {
    const [first = none, ...others] = course.tellings.all.map(({ course: told, inPlaceOf }) =>
      lateExtensions(told).map((place) => inPlaceOf.get(place) ?? place),
    )
    return first.filter((seq) => others.every((late) => late.includes(seq)))
  }
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
  const start = startOf(scene, scene.course.instrument)
  return start === null ? none : sunsetsOf(scene, start, null).late
}
