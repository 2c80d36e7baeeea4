import { isBelowGivers } from '../law/belowGivers.js'
import type { Sets } from '../law/Effect.js'
import type { Fate } from '../law/Facet.js'
import { compareActs, lastAct, type Placed } from './laterAct.js'
import { asPassed } from './passage.js'
import type { Scene } from './Scene.js'
import type { Dated, DatedBase } from './Timed.js'

/**
 * What decides what becomes of what was made under a power, on its revocation: its last word that stands and is not
 * from after the revocation, be it that of a variation or of a conferral anew, else that of the conferral (R19c); null
 * where it has none.
 */
export const lastWord = (scene: Scene, revocation: DatedBase): Dated<Sets> | null => {
  const words = scene.course.sets
    .filter(
      (set) => set.facet === 'fate' && set.target === revocation.byWordOf?.authority && scene.counts(set),
    )
    .map((word) => placed(scene, word))
  const revoked = placed(scene, revocation)
  const isAfter = (word: Placed<Dated<Sets>>): boolean => compareActs(scene, word, revoked).laterIsFirst
  const conferrals = words.filter(isConferral)
  const variations = words.filter((word) => !isConferral(word) && mayVary(word, conferrals) && !isAfter(word))
  const [conferral] = conferrals
  if (conferrals.length > 1)
    return wordOfLast(scene, [...variations, ...conferrals.filter((word) => !isAfter(word))])
  // The only conferral there is came before what varied it and what revoked it, unless its day says otherwise.
  if (variations.length > 0) return wordOfLast(scene, variations)
  return conferral === undefined || isCertainlyAfter(scene, conferral, revoked)
    ? null
    : said(conferral.effect)
}

const placed = <E extends DatedBase>(scene: Scene, effect: E): Placed<E> => ({
  effect,
  at: asPassed(scene, effect, scene.moment(effect.when ?? effect.decided ?? -Infinity)),
})

/** Whoever ranks below all who conferred the power has no word on it (R15b). */
const mayVary = ({ effect }: Placed<Dated<Sets>>, conferrals: ReadonlyArray<Placed<Dated<Sets>>>): boolean =>
  !isBelow(
    effect,
    conferrals.map((one) => one.effect),
  )

/** The ranks of two laws say nothing of each other (R15b). */
const isBelow = ({ law, rank }: DatedBase, conferrals: ReadonlyArray<DatedBase>): boolean =>
  isBelowGivers(
    rank,
    conferrals.map((one) => (one.law === law ? one.rank : null)),
  )

const wordOfLast = (scene: Scene, words: ReadonlyArray<Placed<Dated<Sets>>>): Dated<Sets> | null =>
  said(lastAct(scene, words)?.act.effect)

const said = (word: Dated<Sets> | undefined): Dated<Sets> | null =>
  word?.value._tag === 'fate' && word.value.fate !== null ? word : null

const isConferral = ({ effect: { value } }: Placed<Dated<Sets>>): boolean =>
  value._tag === 'fate' && value.by === 'conferral'

const isCertainlyAfter = ({ world }: Scene, word: Placed<DatedBase>, revoked: Placed<DatedBase>): boolean =>
  world.recordedBounds(word.at).earliest > world.recordedBounds(revoked.at).latest

/** Whether a revocation ends what was made under the power. */
export const endsByWord = (scene: Scene, revocation: DatedBase): boolean => {
  const word = lastWord(scene, revocation)?.value
  const had = word?._tag === 'fate' ? word.fate : null
  const fate: Fate = had ?? revocation.byWordOf?.otherwise ?? 'unknown'
  return fate === 'lapse' || (fate === 'unknown' && scene.supposes(revocation.event, 'effect-unknown'))
}

/**
 * Whether a revocation takes the power away: nobody takes away what a higher body gave (R15b). Of a power that was given
 * by that body too, or by one no higher, no law says whose gift the policies were made under.
 */
export const mayRevoke = (scene: Scene, revocation: DatedBase): boolean => {
  const { event, target } = revocation
  const authority = typeof target === 'object' ? target.enactedUnder : undefined
  const conferrals = scene.course.sets.filter(
    ({ facet, value, target: of }) =>
      facet === 'fate' && of === authority && value._tag === 'fate' && value.by === 'conferral',
  )
  const above = conferrals.filter((one) => isBelow(revocation, [one]))
  if (above.length === 0) return true
  if (above.length === conferrals.length) return false
  const revoked = placed(scene, revocation)
  return (
    above.every((one) => isCertainlyAfter(scene, placed(scene, one), revoked)) ||
    scene.supposes(event, 'effect-unknown')
  )
}

/** The word an ending rests on, by `seq`. */
export const wordOn = (scene: Scene, act: DatedBase): ReadonlyArray<number> => {
  const word = act.byWordOf === undefined ? null : lastWord(scene, act)
  return word === null ? none : [word.event]
}

const none: ReadonlyArray<never> = []
