import type { Begins, Sets } from '../law/Effect.js'
import type { Bounds } from '../values/edtf.js'
import { gather } from '../values/gather.js'
import type { SubjectId } from '../values/SubjectId.js'
import { bearsOn } from './bearsOn.js'
import { boundsOf } from './boundsOf.js'
import type { Course } from './Course.js'
import { lastSaid } from './lastSaid.js'
import type { Moment } from './Moment.js'
import type { Scene } from './Scene.js'
import type { OpenDecision } from './OpenDecision.js'
import { noSuppositions, type Supposed, type SupposedBeginning, type SupposedEnding } from './Supposed.js'
import type { Dated, DatedAct } from './Timed.js'

const none: ReadonlyArray<never> = []

/**
 * What is known of a decision by all that was said of it: when it is expected, and what it would do, each as it was said
 * last. What is merely proposed, and not for a day, takes no day away that was set before.
 */
export const asSaidLast = (
  words: ReadonlyArray<OpenDecision>,
  { variables }: Pick<Course, 'variables'>,
): OpenDecision => {
  const daysOf = ({ decided }: OpenDecision): Bounds | null =>
    decided === null ? null : boundsOf(decided, variables)
  const last = lastSaid(words, (word) => word, daysOf) as OpenDecision
  return words.length === 1
    ? last
    : {
        ...last,
        expected: lastSaid(words, expectedIn, daysOf) ?? null,
        intended: lastSaid(words, intendedIn, daysOf) ?? none,
      }
}

const expectedIn = ({ expected, decided }: OpenDecision): OpenDecision['expected'] | undefined =>
  expected === null && decided === null ? undefined : expected

const intendedIn = ({ intended, restated }: OpenDecision): OpenDecision['intended'] | undefined =>
  intended.length > 0 || restated === true ? intended : undefined

/** The decisions whose outcome is not on record in a world. */
export const openDecisions = (
  scene: Scene,
  course: Course,
  silenced: ReadonlySet<number>,
): ReadonlyArray<OpenDecision> => {
  const { proposes, resolves } = course
  const unresolved = proposes.filter(
    ({ decision }) => !resolves.some(({ matter, event }) => matter === decision && !silenced.has(event)),
  )
  if (unresolved.length === 0) return none
  const { world, asked } = scene
  const said = new Map<SubjectId, Array<OpenDecision>>()
  for (const one of unresolved) {
    if (silenced.has(one.event)) continue
    // What was made of a motion later is not what it was.
    const isLater =
      one.restated === true &&
      one.decided !== null &&
      !world.notAfter(scene.moment(one.decided), asked.decidedBy)
    if (isLater) continue
    gather(said, one.decision, one)
  }
  return [...said.values()].flatMap((words) => motionsIn(words).map((one) => asSaidLast(one, course)))
}

/**
 * What was said of each motion, where one id was given to several: those that would do nothing to the same things. Any
 * of them may have passed. What was said of the id since may be of each.
 */
export const motionsIn = (words: ReadonlyArray<OpenDecision>): ReadonlyArray<ReadonlyArray<OpenDecision>> => {
  if (words.length < 2) return [words]
  const motions: Array<Array<OpenDecision>> = []
  for (const word of words) {
    const isProposal = word.decided === null && word.intended.length > 0
    const own = isProposal
      ? motions.filter((motion) => motion.some((one) => wouldDoAlike(one, word)))
      : motions
    if (own.length === 0) motions.push([word])
    for (const motion of own) motion.push(word)
  }
  return motions
}

const wouldDoAlike = (one: OpenDecision, other: OpenDecision): boolean =>
  one.intended.length === 0 ||
  one.intended.some(({ target }) => other.intended.some((act) => act.target === target))

/**
 * What open decisions do where they passed: once the day of a decision has come, by what is known and what counts as
 * decided, there is a world in which it passed and one in which it did not (R10). Of decisions that would only end the
 * instrument, or only make it, that is left open here: which of them passed first is one question. The same goes for what
 * it waits for. Of those that would only set its text it is no question of force.
 */
export const suppositions = (scene: Scene): Supposed => {
  const { asked, course, open, world } = scene
  if (!asked.supposing || open.length === 0) return noSuppositions
  const acts: Array<DatedAct> = []
  const endings: Array<SupposedEnding> = []
  const beginnings: Array<SupposedBeginning> = []
  const texts: Array<ReadonlyArray<Dated<Sets>>> = []
  for (const one of open) {
    if (one.expected === null || !one.intended.some((act) => bearsOn(course, act))) continue
    const expected = scene.moment(one.expected)
    const due = world.notAfter(expected, asked.knownOn) && world.notAfter(expected, asked.decidedBy)
    if (!due || !isInTime(scene, one, expected)) continue
    scene.passes(one.decision, expected)
    const matter = `passes ${one.decision}`
    const all = world.isSettled(matter) ? none : apartFromTheRest(course, one)
    const [act, ...others] = all
    if (act !== undefined && all.every(isText)) texts.push(all)
    else if (act?._tag === 'ends' && others.length === 0)
      endings.push({ effect: act, at: scene.moment(act.when), matter })
    else if (act?._tag === 'begins' && others.length === 0) beginnings.push({ effect: act, matter })
    else if (world.holds(matter, 'outcome-unknown')) acts.push(...one.intended)
  }
  return { acts, endings, beginnings, texts }
}

/**
 * All that a decision may do to the instrument, where it can be told apart from what else it may do; nothing elsewhere.
 * A revival is weighed against each ending, a beginning that is moved or made in stages against what moves it, and what
 * a decision would make besides may be what another act waits for: there it is asked world by world whether it passed.
 */
const apartFromTheRest = (course: Course, { intended }: OpenDecision): ReadonlyArray<DatedAct> => {
  const upon = intended.filter((act) => bearsOn(course, act))
  return upon.every((act) => course.begins.every(bearsNotOn(act))) ? upon : none
}

const bearsNotOn =
  (act: DatedAct) =>
  ({ mode, portion }: Dated<Begins>): boolean => {
    if (act._tag === 'ends') return mode !== 'revive'
    return act._tag !== 'begins' || (mode === 'first' && portion === undefined)
  }

const isText = (act: DatedAct): act is Dated<Sets> => act._tag === 'sets' && act.facet === 'text'

/** Nothing is ended before it was made: a motion to end what was enacted later cannot have passed. */
const isInTime = (scene: Scene, { intended }: OpenDecision, expected: Moment): boolean => {
  const { course, world } = scene
  const ended = intended.filter((act) => act._tag === 'ends' && bearsOn(course, act))
  if (ended.length === 0) return true
  return course.begins.every(
    ({ target, mode, decided }) =>
      ended.every((act) => act.target !== target) ||
      mode !== 'first' ||
      decided === null ||
      world.notAfter(scene.moment(decided), expected),
  )
}
