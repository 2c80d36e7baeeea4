import { finalPassage } from '../events/finalPassage.js'
import type { Begins, Resolves } from '../law/Effect.js'
import { resolutionsOf } from '../law/resolutionsOf.js'
import type { Condition } from '../law/When.js'
import type { Scene } from './Scene.js'
import { isHeld } from './passage.js'
import { enactmentOf, type Start } from './start.js'
import type { Dated, Timed } from './Timed.js'

/** What keeps something from beginning that was decided: a veto that stands, or an approval that was refused. */
export interface Refusal {
  readonly reason: 'vetoed' | 'approval-refused'
  readonly event: number
}

/** The refusal that stands on the day asked about; a veto before anything else (domain §2). */
export const refusalIn = (scene: Scene, { begin }: Pick<Start, 'begin'>): Refusal | null => {
  if (scene.course.resolves.length === 0) return null
  // What commences a part does not make it.
  const made = begin.portion === undefined ? begin : enactmentOf(scene)
  const conditions = [
    ...((made === null ? undefined : resolutionsOf(made)) ?? []).flatMap((of): ReadonlyArray<Condition> =>
      isHeld(scene, of) ? [] : [{ of, name: finalPassage }],
    ),
    ...conditionsIn(begin.decided),
    ...conditionsIn(begin.when),
  ]
  const refusals = conditions.flatMap((condition) => refusedBy(scene.outcomeOf(condition, scene.asked.on)))
  return refusals.find(({ reason }) => reason === 'vetoed') ?? refusals[0] ?? null
}

/** Of what was made more than once and never begins, that of any making. */
export const refusalOfAny = (scene: Scene, makings: ReadonlyArray<Dated<Begins>>): Refusal | null =>
  makings.flatMap((begin) => refusalIn(scene, { begin }) ?? [])[0] ?? null

const refusedBy = (outcome: Dated<Resolves> | null): ReadonlyArray<Refusal> => {
  const reason = outcome?.outcome === 'failed' ? outcome.reason : undefined
  return outcome !== null && (reason === 'vetoed' || reason === 'approval-refused')
    ? [{ reason, event: outcome.event }]
    : []
}

/** The conditions a day hangs on. */
const conditionsIn = (timed: Timed | null): ReadonlyArray<Condition> => {
  if (timed === null || typeof timed === 'number') return []
  switch (timed._tag) {
    case 'met':
      return [timed.condition]
    case 'latest':
      return timed.of.flatMap(conditionsIn)
    case 'plus':
      return conditionsIn(timed.when)
    case 'settled':
      return [timed.by]
    case 'start':
    case 'unknown-day':
    case 'last-of':
      return []
  }
}
