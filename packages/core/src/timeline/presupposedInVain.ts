import type { Begins } from '../law/Effect.js'
import type { Scene } from './Scene.js'
import type { Dated } from './Timed.js'

/** The beginnings of a course, where one that is inferred rests on an act that stands as long as there is any. */
export const restingOnWhatStands = (scene: Scene): ReadonlyArray<Dated<Begins>> =>
  scene.course.begins.map((begin) => {
    if (!isInVain(scene, begin)) return begin
    const event = begin.presupposedBy?.find((one) => !scene.isSilenced(one))
    return event === undefined ? begin : { ...begin, event }
  })

/**
 * Whether an instrument is taken to have begun that only void acts presuppose. They prove no more than that somebody
 * thought it was there (R9, R13), so that it may have been or not; what is known to be a candidate was not (R20).
 */
export const isThoughtToBe = (scene: Scene, begin: Dated<Begins>): boolean => {
  const { asked, course, world } = scene
  return (
    isInVain(scene, begin) &&
    !course.proposes.some(({ intended }) =>
      intended.some(({ _tag, target }) => _tag === 'begins' && target === begin.target),
    ) &&
    (begin.decided === null || world.notAfter(scene.moment(begin.decided), asked.decidedBy)) &&
    scene.supposes(begin.event, 'effect-unknown')
  )
}

const isInVain = (scene: Scene, { event, implied }: Dated<Begins>): boolean =>
  implied === true && scene.isSilenced(event)
