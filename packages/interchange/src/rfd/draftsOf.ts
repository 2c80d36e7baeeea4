import { authorities } from './drafts/authorities.js'
import { directions } from './drafts/directions.js'
import { drafting } from './drafts/Drafting.js'
import { fulfilments } from './drafts/fulfilments.js'
import { motions } from './drafts/motions.js'
import { notStated } from './drafts/notStated.js'
import { otherPolicies } from './drafts/otherPolicies.js'
import { policiesDecidedOn } from './drafts/policiesDecidedOn.js'
import { policiesEnacted } from './drafts/policiesEnacted.js'
import { resolutions } from './drafts/resolutions.js'
import type { DraftedAct, RfdDrafts } from './drafts/RfdDrafts.js'
import { unused, unusedConsultations } from './drafts/unused.js'
import type { RequestForDecision } from './RequestForDecision.js'
import type { RfdOptions } from './RfdOptions.js'
import type { Passage } from './text/Passage.js'

/**
 * Turns what a request for decision says into acts for the ledger, in the order in which they are to be
 * recorded, each with its words, its place and what was taken for granted. For the motion itself only a
 * proposal is drafted, never a resolution or a rescission. The municipality is the ledger's own and is not
 * drafted.
 *
 * `options` are those the document was read with.
 */
export const draftsOf = (rfd: RequestForDecision, options: RfdOptions): RfdDrafts => {
  const context = drafting(rfd, options)
  // What others rest on comes first: a power before what is made under it, a resolution before its directions.
  const drafted = [
    authorities,
    resolutions,
    directions,
    policiesDecidedOn,
    policiesEnacted,
    fulfilments,
    otherPolicies,
    motions,
  ].map((draft) => draft(context))
  const acts = labelled(drafted.flatMap((one) => one.acts))
  const left = [
    ...rfd.notUnderstood,
    ...rfd.disagreements.map(({ words }) => words),
    ...drafted.flatMap((one) => one.left),
    ...unused(context, acts),
  ]
  return {
    acts,
    notUnderstood: once(left).map(({ quote, place }) => ({ quote, place })),
    notStated: notStated(context),
    notes: [...rfd.notes, ...unusedConsultations(context)],
  }
}

/** `policy-imported-2`: the kind and the how-manieth of its kind. */
const labelled = (acts: ReadonlyArray<DraftedAct>): ReadonlyArray<DraftedAct> => {
  const counts = new Map<string, number>()
  return acts.map((one) => {
    const { type } = one.act
    const count = (counts.get(type) ?? 0) + 1
    counts.set(type, count)
    return {
      ...one,
      act: { label: `${type.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}-${count}`, ...one.act },
    }
  })
}

const once = (passages: ReadonlyArray<Passage>): ReadonlyArray<Passage> =>
  [...new Map(passages.map((one) => [`${one.place.from}-${one.place.to}`, one])).values()].toSorted(
    (one, other) => one.place.from - other.place.from,
  )
