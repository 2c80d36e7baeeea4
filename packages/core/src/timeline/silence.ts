import type { When } from '../law/When.js'
import type { Asked } from './Asked.js'
import type { Course } from './Course.js'
import type { Moment } from './Moment.js'
import type { World } from './worlds.js'

const none: ReadonlySet<number> = new Set()

/**
 * The events an annulment silences, and all that followed from them (`causedBy`). Annulments may be annulled
 * themselves, so they are taken newest first; one counts if it is not silenced and was decided by the day asked about (R13).
 */
export const silencedIn = (
  course: Course,
  world: World,
  asked: Asked,
  moment: (when: When, seq: number) => Moment,
): ReadonlySet<number> => {
  if (course.annuls.length === 0) return none
  const silenced = new Set<number>()
  for (const annulment of course.annuls.toSorted((a, b) => b.event - a.event)) {
    if (silenced.has(annulment.event)) continue
    const decided = annulment.decided
    if (decided !== null && !world.notAfter(moment(decided, annulment.event), asked.decidedBy)) continue
    silenceWith(annulment.annulled, course, silenced)
  }
  return silenced
}

const silenceWith = (seq: number, course: Course, silenced: Set<number>): void => {
  if (silenced.has(seq)) return
  silenced.add(seq)
  for (const follower of course.causes.get(seq) ?? []) silenceWith(follower, course, silenced)
}
