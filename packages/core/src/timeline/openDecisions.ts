import type { Ends } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import type { Course } from './Course.js'
import type { Moment } from './Moment.js'
import type { Scene } from './Scene.js'
import type { OpenDecision } from './OpenDecision.js'
import { noSuppositions, type Supposed, type SupposedEnding } from './Supposed.js'
import { isMoment, type Dated, type DatedAct } from './Timed.js'

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
 * decided, there is a world in which it passed and one in which it did not (R10). Of decisions that would only end the
 * instrument that is left open here: which of them passed first is one question.
 */
export const suppositions = (scene: Scene): Supposed => {
  const { asked, course, open, world } = scene
  if (!asked.supposing || open.length === 0) return noSuppositions
  let acts: Array<DatedAct> | null = null
  let endings: Array<SupposedEnding> | null = null
  for (const one of open) {
    if (one.expected === null || !one.intended.some(({ target }) => target === course.instrument)) continue
    const expected = scene.moment(one.expected)
    const due = world.notAfter(expected, asked.knownOn) && world.notAfter(expected, asked.decidedBy)
    if (!due || !isInTime(scene, one, expected)) continue
    const matter = `passes ${one.decision}`
    const end = onlyEnding(course, one)
    if (end !== null && !world.isSettled(matter)) {
      scene.passes(one.decision, expected)
      endings ??= []
      endings.push({ effect: end, at: scene.moment(end.when), matter })
      continue
    }
    if (!world.holds(matter, 'outcome-unknown')) continue
    scene.passes(one.decision, expected)
    acts ??= []
    acts.push(...one.intended)
  }
  return acts === null && endings === null ? noSuppositions : { acts: acts ?? none, endings: endings ?? none }
}

/**
 * The ending of the instrument, where that is all a decision may do to it. A revival is weighed against each ending, and what it
 * would make may be what another act waits for: there it is asked world by world whether it passed.
 */
const onlyEnding = ({ instrument, begins, ends }: Course, { intended }: OpenDecision): Dated<Ends> | null => {
  let found: Dated<Ends> | null = null
  for (const act of intended) {
    if (act._tag === 'begins' && (act.target === instrument || ends.some(isWaiting))) return null
    if (act.target !== instrument) continue
    // What else it would do to the instrument is told world by world.
    if (act._tag !== 'ends') return null
    if (found !== null) return null
    found = act
  }
  return begins.some(({ mode }) => mode === 'revive') ? null : found
}

const isWaiting = ({ when }: Dated<Ends>): boolean => !isMoment(when)

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
