import type { Asked } from './Asked.js'
import type { Axes } from './Axes.js'
import type { Course } from './Course.js'
import { recordOf } from './coursesIn.js'
import { setScene } from './setScene.js'
import type { Standing } from './standing.js'
import { wholeStanding } from './wholeStanding.js'
import { impossible, inEveryWorld, type Outcomes } from './worlds.js'

/** Every world's standing that agrees with what was attested; an attestation counts what was decided by its day. */
export const standingsIn = (
  whole: Course,
  axes: Axes,
  closed: boolean,
  supposing: boolean,
): Outcomes<Standing> => {
  const { on, decidedBy, knownOn } = axes
  const asked: Asked = { on, decidedBy, knownOn, closed, supposing, isLast: true }
  return inEveryWorld(whole, (world, course) => {
    for (const attest of course.attests) {
      if (!attest.weighs || attest.target !== course.instrument) continue
      const day = setScene(course, world, { ...asked, isLast: false }).moment(attest.day)
      const then = wholeStanding(course, world, {
        ...asked,
        on: day,
        decidedBy: day,
        closed: false,
        isLast: false,
      })
      if ((then.reason === null) !== (attest.status === 'in-force')) return impossible
    }
    const standing = wholeStanding(course, world, asked, axes)
    return course.inPlaceOf.size === 0 ? standing : recorded(course, standing)
  })
}

/** Under the numbers of the records it is from. */
const recorded = (course: Course, standing: Standing): Standing => {
  const { begin, relied } = standing
  return {
    ...standing,
    begin: begin === null ? null : { ...begin, event: recordOf(course, begin.event) },
    relied: relied.map((event) => recordOf(course, event)),
  }
}
