import { atTheEnd } from '../timeline/Asked.js'
import { holdsOn, type Hold } from '../timeline/holding.js'
import type { Course } from '../timeline/Course.js'
import { recordOf } from '../timeline/coursesIn.js'
import type { Scene } from '../timeline/Scene.js'
import { setScene } from '../timeline/setScene.js'
import { startOf } from '../timeline/start.js'
import { sunsetsOf } from '../timeline/sunsets.js'
import { inEveryWorld } from '../timeline/worlds.js'
import type { Day } from '../values/Day.js'

const none: ReadonlyArray<never> = []

/** Extensions, by `seq`, that do not extend in any possible world. */
export interface Extensions {
  /** Decided when what they were to extend had run out. */
  readonly late: ReadonlyArray<number>
  /** To an earlier last day than the one that stood, of a limit or of a suspension. */
  readonly shortening: ReadonlyArray<number>
}

const nothing: Extensions = { late: none, shortening: none }

/** The extensions of a policy and of its suspensions that extend nothing. */
export const failingExtensions = (course: Course): Extensions => {
  const { limitations, suspends } = course
  if (wasRevived(course)) return nothing
  if (!isSetAnew(limitations) && !suspends.some(({ prolongs }) => prolongs === true)) return nothing
  const all = inWorlds(course, (scene): Extensions => {
    const start = startOf(scene, scene.course.instrument)
    if (start === null) return nothing
    const { late, shortening } = sunsetsOf(scene, start, null)
    const recorded = (events: ReadonlyArray<number>): ReadonlyArray<number> =>
      events.map((event) => recordOf(scene.course, event))
    return { late: recorded(late), shortening: recorded([...shortening, ...holdsOn(scene).shortening]) }
  })
  return inAll(all)
}

/** Those that fail whichever way it is. */
const inAll = (all: ReadonlyArray<Extensions>): Extensions => {
  const common = (of: keyof Extensions): ReadonlyArray<number> =>
    (all[0]?.[of] ?? none).filter((seq) => all.every((one) => one[of].includes(seq)))
  return { late: common('late'), shortening: common('shortening') }
}

/** What came again is limited anew; which of its limits are late then only the timeline tells. */
const wasRevived = ({ begins }: Course): boolean => begins.some(({ mode }) => mode === 'revive')

const isSetAnew = (limitations: Course['limitations']): boolean =>
  limitations.some(({ key }, at) => limitations.some((other, before) => before < at && other.key === key))

/** The day a limit of the policy certainly does not run out before; null where there may be no such limit. */
export const limitedThrough = (course: Course, key: string): Day | null =>
  wasRevived(course)
    ? null
    : earliest(
        inWorlds(course, (scene) => {
          const start = startOf(scene, scene.course.instrument)
          const last = start === null ? null : (sunsetsOf(scene, start, null).lastDays.get(key) ?? null)
          return last === null ? null : scene.world.recordedBounds(last).earliest
        }),
      )

/** The same of a suspension that was not lifted, by the `seq` of the event that laid it or prolonged it last. */
export const heldThrough = (course: Course, seq: number): Day | null =>
  earliest(
    inWorlds(course, (scene) => {
      const last = holdsOn(scene).holds.find(isBy(seq, scene))?.last
      if (last === undefined || last.lifts !== undefined || last.lastDay === null) return null
      return scene.world.recordedBounds(scene.moment(last.lastDay)).earliest
    }),
  )

const isBy =
  (seq: number, { course }: Scene) =>
  ({ first, last }: Hold): boolean =>
    recordOf(course, first.event) === seq || recordOf(course, last.event) === seq

const earliest = (days: ReadonlyArray<Day | null>): Day | null =>
  days.length === 0
    ? null
    : days.reduce((found, day) => (found === null || day === null ? null : Math.min(found, day)))

/** What is found in every possible world once everything is decided; nothing where not every world was looked at. */
const inWorlds = <A>(course: Course, reading: (scene: Scene) => A): ReadonlyArray<A> => {
  const asked = { ...atTheEnd, closed: true, supposing: false, isLast: false }
  const { outcomes, cut } = inEveryWorld(course, (world, one) => reading(setScene(one, world, asked)))
  return cut ? none : outcomes.map(({ value }) => value)
}
