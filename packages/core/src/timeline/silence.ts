import type { Course } from './Course.js'
import { isStopped } from './passage.js'
import type { Scene } from './Scene.js'

const none: ReadonlySet<number> = new Set()

/**
 * The events an annulment silences, and all that followed from them (`causedBy`). Annulments may be annulled
 * themselves, so they are taken newest first; one counts if it is not silenced, was decided by the day asked about (R13), and
 * does not follow from a resolution that was vetoed (R19).
 */
export const silencedIn = (scene: Scene): ReadonlySet<number> => {
  const { course, world, asked } = scene
  if (course.annuls.length === 0) return none
  const silenced = new Set<number>()
  for (const annulment of course.annuls.toSorted((a, b) => b.event - a.event)) {
    const { event, decided, annulled, doubt } = annulment
    if (silenced.has(event) || isStopped(scene, annulment)) continue
    if (decided !== null && !world.notAfter(scene.moment(decided), asked.decidedBy)) continue
    if (doubt !== undefined && !scene.supposes(event, doubt)) continue
    silenceWith(annulled, course, silenced)
  }
  return silenced
}

const silenceWith = (seq: number, course: Course, silenced: Set<number>): void => {
  if (silenced.has(seq)) return
  silenced.add(seq)
  for (const follower of course.causes.get(seq) ?? []) silenceWith(follower, course, silenced)
}
