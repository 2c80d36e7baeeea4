import type { Setting } from '../effects/Legal.js'
import type { Annuls, EffectBase, Rank, Sets, Suspends } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import { hasPower, type Power } from '../law/power.js'
import type { Sorted } from './Sorted.js'
import type { Dated } from './Timed.js'

/** What is acted on, as far as its rank hangs on it; of a course. */
export interface ActedOn extends Pick<Sorted, 'begins'> {
  readonly instrument: SubjectId
  readonly kind: string | null
  /** The changes of class of it, and of what it waits on. */
  readonly classes: ReadonlyArray<Dated<Sets>>
  readonly setting: Setting
}

type Acting = Pick<EffectBase, 'rank' | 'law'>

/**
 * The power of whoever undid an act: over the policy it was about and over this one, which changes with it, and over
 * the body that took what is undone (R15b).
 */
export const powerToAnnul = (annulment: Dated<Annuls>, course: ActedOn): Power => {
  const { rank, taken, upon } = annulment
  const over = [
    ...(taken === undefined ? [] : [hasPower(rank, taken)]),
    ...(upon === undefined ? [] : [powerOf(annulment, course, upon), powerOf(annulment, course)]),
  ]
  return over.includes('none') ? 'none' : over.includes('unknown') ? 'unknown' : 'enough'
}

/**
 * The power of whoever acted over an instrument of a course, which it may only be waiting for. Where the instrument was
 * put into other classes, the most power he had over any of them: which it was of then is told world by world
 * (`hadPower`).
 */
export const powerOf = (act: Acting, course: ActedOn, instrument: SubjectId = course.instrument): Power => {
  const power = hasPower(act.rank, rankIn(course, act, kindOf(course, instrument)))
  if (course.classes.length === 0 || power === 'enough') return power
  const others = course.classes
    .filter(({ target }) => target === instrument)
    .map((change) => hasPower(act.rank, rankIn(course, act, classSet(change))))
  return others.includes('enough') ? 'enough' : others.includes('unknown') ? 'unknown' : power
}

/**
 * The power over a hold of whoever lifts it: nobody lifts what a higher body laid, such as a stay of a court (R15b).
 */
export const powerToLift = (lifting: Dated<Suspends>, laid: Dated<Suspends>): Power =>
  lifting.law === laid.law ? hasPower(lifting.rank, laid.rank) : 'unknown'

/** The kind an instrument of a course was made as; null where no act says it. */
export const kindOf = (
  { instrument: own, kind, begins }: Pick<ActedOn, 'instrument' | 'kind' | 'begins'>,
  instrument: SubjectId,
): string | null =>
  instrument === own
    ? kind
    : (begins.find((begin) => begin.target === instrument && begin.kind !== undefined)?.kind ?? null)

/** The rank of a kind by the law an act was under, since the ranks of two laws say nothing of each other (R15b). */
export const rankIn = (
  { setting }: Pick<ActedOn, 'setting'>,
  { law }: Pick<EffectBase, 'law'>,
  kind: string | null,
): Rank => (kind === null ? null : setting.adoptedBy(law).profile.rankOfKind.value(kind))

/** The class a change of class gives. */
export const classSet = ({ value }: Dated<Sets>): string => (value._tag === 'plain' ? value.text : '')
