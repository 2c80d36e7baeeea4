import { resolutionsOf } from '../law/resolutionsOf.js'
import { classesRelied } from './classes.js'
import { makingsIn } from './makings.js'
import { voidBehind } from './outOfVoid.js'
import { sayOn } from './passage.js'
import type { NotInForceReason } from './reasons.js'
import { refusalOfAny } from './refusal.js'
import type { Scene } from './Scene.js'
import { withoutDays, type Standing } from './standing.js'
import { enactmentOf } from './start.js'
import { stoppedIn } from './stopped.js'
import { voids } from './voids.js'

/** On record but not begun: quashed from the start, a candidate that can still pass, or one that cannot (R13, R20). */
export const neverBegun = (scene: Scene): Standing => {
  const { course, world, asked } = scene
  const made = makingsIn(course)
  // What still awaits final passage has no day of enactment, and so is not yet decided; what was said of it is told all
  // the same.
  const awaiting = made.filter(({ awaits }) => awaits !== undefined)
  const said = awaiting.flatMap((begin) => [
    begin.event,
    ...sayOn(scene, resolutionsOf(begin)?.[0] ?? course.instrument),
  ])
  const found = (reason: NotInForceReason, relied: ReadonlyArray<number>): Standing =>
    withoutDays(reason, [...relied, ...said, ...stoppedIn(scene), ...classesRelied(scene)])
  const annulled = course.annuls.find(
    (annulment) =>
      voids(annulment, course) &&
      scene.counts(annulment) &&
      [...course.enactments, ...course.begins].some(
        (begin) =>
          begin.target === course.instrument &&
          begin.implied !== true &&
          [begin, ...voidBehind(scene, begin)].some(({ event }) => event === annulment.annulled),
      ),
  )
  if (annulled !== undefined) return found(annulled.reason ?? 'quashed', [annulled.event, annulled.annulled])
  const refusal = refusalOfAny(scene, made)
  if (refusal !== null) return found(refusal.reason, [refusal.event, ...made.map(({ event }) => event)])
  const enactment = enactmentOf(scene)
  if (
    enactment !== null &&
    (enactment.decided === null || world.notAfter(scene.moment(enactment.decided), asked.on))
  )
    return found('not-commenced', [enactment.event])
  const proposed = course.proposes.filter(({ intended }) =>
    intended.some(({ _tag, target }) => _tag === 'begins' && target === course.instrument),
  )
  const decisions = new Set(proposed.map(({ decision }) => decision))
  const begun = course.begins.filter(({ target }) => target === course.instrument)
  const failed = course.resolves.filter(
    (one) =>
      one.outcome === 'failed' &&
      typeof one.matter === 'string' &&
      decisions.has(one.matter) &&
      scene.counts(one),
  )
  const allFailed =
    begun.every(({ implied }) => implied === true) &&
    decisions.size > 0 &&
    new Set(failed.map(({ matter }) => matter)).size === decisions.size
  return found(
    allFailed ? 'never-passed' : 'not-yet-enacted',
    [...proposed, ...failed, ...begun].map(({ event }) => event),
  )
}
