import type { Annuls } from '../law/Effect.js'
import { isResolutionId } from '../values/SubjectId.js'
import type { Course } from './Course.js'
import { hadPower } from './hadPower.js'
import { compareActs } from './laterAct.js'
import { decidedAt, isStopped } from './passage.js'
import type { Scene } from './Scene.js'
import type { Dated, DatedBase } from './Timed.js'
import { voids } from './voids.js'

const none: ReadonlySet<number> = new Set()

/**
 * The events that annulments silence, and all that followed from them (`causedBy`). One counts if it is not silenced,
 * was decided by the day asked about (R13), and does not follow from a resolution that was vetoed (R19).
 *
 * Annulments may be annulled themselves, by what their cause was undone with or by the undoing of an override, in
 * whatever order all this was recorded. So it is gone through, from nothing silenced on, until what is silenced stays
 * the same; each time one thing more that hangs on nothing open is right. Of two that annul each other the newest
 * counts.
 */
export const settleSilence = (scene: Scene, silence: (silenced: ReadonlySet<number>) => void): void => {
  const { annuls } = scene.course
  if (annuls.length === 0) return
  let before = none
  for (let pass = 0; pass <= annuls.length + 1; pass += 1) {
    const silenced = silencedBy(scene, before)
    const isSettled = areSame(before, silenced)
    before = silenced
    silence(silenced)
    if (isSettled) return
  }
}

const areSame = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  one.size === other.size && [...one].every((event) => other.has(event))

/** What annulments silence where as much as this is taken to be silenced. */
const silencedBy = (scene: Scene, before: ReadonlySet<number>): ReadonlySet<number> => {
  const { course, world, asked } = scene
  const silenced = new Set<number>()
  for (const annulment of course.annuls.toSorted((a, b) => b.event - a.event)) {
    const { event, decided, annulled, doubt } = annulment
    if (!voids(annulment, course)) continue
    if (before.has(event) || silenced.has(event) || isStopped(scene, annulment)) continue
    if (!hadPower(scene, annulment)) continue
    if (decided !== null && !world.notAfter(scene.moment(decided), asked.decidedBy)) continue
    if (doubt !== undefined && !scene.supposes(event, doubt)) continue
    if (annulment.portion !== undefined) {
      silencePart(scene, annulment, silenced)
      continue
    }
    silenceWith(annulled, course, silenced)
    for (const record of otherRecordsOf(annulled, course))
      if (isRecordedTwice(scene, record, annulment)) silenceWith(record.event, course, silenced)
  }
  return silenced
}

/** The other records of the vote that was annulled: a resolution is passed once, and a motion defeated once. */
const otherRecordsOf = (annulled: number, { begins, resolves }: Course): ReadonlyArray<DatedBase> => {
  const vote = begins.find(({ event, target }) => event === annulled && isResolution(target))
  if (vote !== undefined)
    return begins.filter(({ event, target }) => event !== annulled && target === vote.target)
  const defeat = resolves.find(({ event, matter }) => event === annulled && typeof matter === 'string')
  return defeat === undefined
    ? noRecords
    : resolves.filter(
        ({ event, matter, reason, outcome }) =>
          event !== annulled &&
          matter === defeat.matter &&
          outcome === defeat.outcome &&
          reason === defeat.reason,
      )
}

const isResolution = (target: DatedBase['target']): boolean =>
  typeof target === 'string' && isResolutionId(target)

/**
 * Whether a further record of a vote tells of the one that was undone, and not of a vote taken again afterwards (R4).
 * Where only the order of recording makes it come afterwards, it may be either.
 */
const isRecordedTwice = (scene: Scene, record: DatedBase, annulment: Dated<Annuls>): boolean => {
  const placed = <E extends DatedBase>(effect: E) => ({ effect, at: decidedAt(scene, effect) })
  const { laterIsFirst, by } = compareActs(scene, placed(record), placed(annulment))
  return !laterIsFirst || (by === 'recording' && scene.supposes(record.event, 'conflicting-records'))
}

const noRecords: ReadonlyArray<never> = []

/** What followed from an act of which a part is void was done all the same; whether to that part too, nobody says. */
const silencePart = (scene: Scene, { event, annulled }: Dated<Annuls>, silenced: Set<number>): void => {
  const { course } = scene
  if (course.causes.has(annulled) && scene.supposes(event, 'effect-unknown'))
    silenceWith(annulled, course, silenced)
  else silenced.add(annulled)
}

const silenceWith = (seq: number, course: Course, silenced: Set<number>): void => {
  if (silenced.has(seq)) return
  silenced.add(seq)
  for (const follower of course.causes.get(seq) ?? []) silenceWith(follower, course, silenced)
}
