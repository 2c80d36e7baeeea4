import type { SubjectId } from '../values/SubjectId.js'
import type { Course } from './Course.js'
import type { Moment } from './Moment.js'
import type { Scene } from './Scene.js'
import type { OpenDecision } from './OpenDecision.js'
import type { DatedAct } from './Timed.js'

const none: ReadonlyArray<never> = []

/** What is proposed last says when a decision is expected, what is proposed with effects says what it would do. */
export const openDecisions = (
  scene: Scene,
  { proposes, resolves }: Course,
  silenced: ReadonlySet<number>,
): ReadonlyArray<OpenDecision> => {
  const unresolved = proposes.filter(
    ({ decision }) => !resolves.some(({ matter, event }) => matter === decision && !silenced.has(event)),
  )
  if (unresolved.length === 0) return none
  const { world, asked } = scene
  const open = new Map<SubjectId, OpenDecision>()
  for (const one of unresolved) {
    if (silenced.has(one.event)) continue
    // What was made of a motion later is not what it was.
    const isLater =
      one.restated === true &&
      one.decided !== null &&
      !world.notAfter(scene.moment(one.decided), asked.decidedBy)
    if (isLater) continue
    const before = open.get(one.decision)
    open.set(
      one.decision,
      before === undefined || one.intended.length > 0 || one.restated === true
        ? one
        : { ...before, expected: one.expected, event: one.event },
    )
  }
  return [...open.values()]
}

/**
 * What open decisions do where they passed: once the day of a decision has come, by what is known and what counts as
 * decided, there is a world in which it passed and one in which it did not (R10).
 */
export const supposedActs = (scene: Scene): ReadonlyArray<DatedAct> => {
  const { asked, course, open, world } = scene
  if (!asked.supposing || open.length === 0) return none
  return open.flatMap((one) => {
    if (one.expected === null || !one.intended.some(({ target }) => target === course.instrument)) return none
    const expected = scene.moment(one.expected)
    const due = world.notAfter(expected, asked.knownOn) && world.notAfter(expected, asked.decidedBy)
    if (!due || !isInTime(scene, one, expected)) return none
    if (!world.holds(`passes ${one.decision}`, 'outcome-unknown')) return none
    scene.passes(one.decision, expected)
    return one.intended
  })
}

/** Nothing is ended before it was made: a motion to end what was enacted later cannot have passed. */
const isInTime = (scene: Scene, { intended }: OpenDecision, expected: Moment): boolean => {
  const { course, world } = scene
  if (!intended.some(({ _tag, target }) => _tag === 'ends' && target === course.instrument)) return true
  return course.begins.every(
    ({ target, mode, decided }) =>
      target !== course.instrument ||
      mode !== 'first' ||
      decided === null ||
      world.notAfter(scene.moment(decided), expected),
  )
}
