import type { Setting } from '../effects/Legal.js'
import type { Annuls, EffectBase, Suspends } from '../law/Effect.js'
import type { SubjectId } from '../values/SubjectId.js'
import { hasPower, type Power } from './power.js'
import type { Sorted } from './Sorted.js'
import type { Dated } from './Timed.js'

/** What is acted on, as far as its rank hangs on it; of a course. */
export interface ActedOn extends Pick<Sorted, 'begins'> {
  readonly instrument: SubjectId
  readonly kind: string | null
  readonly setting: Setting
}

/**
 * The power of whoever undid an act: over the policy it was about and over this one, which changes with it, and over the body
 * that took what is undone (R15b).
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
 * The power of whoever acted over an instrument of a course, which it may only be waiting for: by the ranks of the law the
 * act was under, since those of two laws say nothing of each other (R15b).
 */
export const powerOf = (
  { rank, law }: Pick<EffectBase, 'rank' | 'law'>,
  { instrument: own, kind, begins, setting }: ActedOn,
  instrument: SubjectId = own,
): Power => {
  const kindOf =
    instrument === own
      ? kind
      : begins.find((begin) => begin.target === instrument && begin.kind !== undefined)?.kind
  const ranks = setting.adoptedBy(law).profile.rankOfKind
  return hasPower(rank, kindOf === null || kindOf === undefined ? null : ranks.value(kindOf))
}

/** The power over a hold of whoever lifts it: nobody lifts what a higher body laid, such as a stay of a court (R15b). */
export const powerToLift = (lifting: Dated<Suspends>, laid: Dated<Suspends>): Power =>
  lifting.law === laid.law ? hasPower(lifting.rank, laid.rank) : 'unknown'
