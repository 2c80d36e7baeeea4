import type { CivilDate } from '@minutebook/core'
import type { PolicyRegister } from '../policies/Register.js'
import type { Piece } from '../quoted/narrative.js'
import { passageOf, type Flow } from '../text/Flow.js'
import type { MentionedAuthority, RequestForDecision } from '../RequestForDecision.js'
import { authoritiesIn } from './authoritiesIn.js'
import { descriptionsIn } from './descriptionsIn.js'
import { enactmentsIn } from './enactmentsIn.js'
import { gatheredDirections } from './gatheredDirections.js'
import { gatheredResolutions, type Telling } from './gatheredResolutions.js'
import { plansIn } from './plansIn.js'
import { recommendationsIn } from './recommendationsIn.js'
import { resolutionsIn } from './resolutionsIn.js'

/** What the narrative parts of a report tell, and the sentences that told nothing. */
export type Facts = Pick<
  RequestForDecision,
  | 'resolutions'
  | 'directions'
  | 'enactments'
  | 'authorities'
  | 'recommendations'
  | 'rationale'
  | 'descriptions'
  | 'plans'
  | 'notUnderstood'
>

/** Asks every sentence every question. What no question got an answer from is kept as not understood. */
export const factsIn = (
  narrative: ReadonlyArray<Piece>,
  register: PolicyRegister,
  meetingDay: CivilDate,
): Facts => {
  const told = narrative.flatMap((part) => (part._tag === 'told' ? [part] : []))
  const sentences = told.flatMap((part) => part.sentences)
  const operative = narrative.flatMap((part) => (part._tag === 'quoted' ? part.quotation.operative : []))
  const gathered = gatheredResolutions(narrative.flatMap((part) => tellings(part, meetingDay)))
  const directions = gatheredDirections(narrative, gathered, register)
  const enactments = sentences.flatMap((sentence) => enactmentsIn(sentence, register))
  const authorities = [...sentences, ...operative].flatMap(authoritiesIn)
  const recommendations = sentences.flatMap(recommendationsIn)
  const rationale = told
    .filter(({ role }) => role === 'rationale')
    .flatMap((part) => part.sentences.map(passageOf))
  const subjects = {
    register,
    newPolicy: onlyOne(enactments.flatMap(({ policy, by }) => (by?.body === 'officer' ? [policy] : []))),
  }
  const descriptions = told.flatMap((part) => descriptionsIn(part.sentences, subjects))
  const understood = new Set(
    [
      ...gathered.resolutions.flatMap((one) => one.told),
      ...[...directions, ...enactments, ...authorities, ...recommendations, ...descriptions].map(
        (one) => one.told,
      ),
      ...rationale,
      ...leadIns(narrative).map(passageOf),
    ].map(({ place }) => place.from),
  )
  return {
    resolutions: gathered.resolutions,
    directions,
    enactments,
    authorities: once(authorities),
    recommendations,
    rationale,
    descriptions,
    plans: [...sentences, ...narrative.flatMap(quotedFlows)].flatMap(plansIn),
    notUnderstood: [
      ...sentences.map(passageOf).filter(({ place }) => !understood.has(place.from)),
      ...narrative.flatMap((part) => (part._tag === 'unread' ? [passageOf(part.flow)] : [])),
      ...gathered.unattached.map(({ words }) => words),
    ],
  }
}

const tellings = (part: Piece, meetingDay: CivilDate): ReadonlyArray<Telling> => {
  switch (part._tag) {
    case 'quoted':
      return [{ _tag: 'quoted', quotation: part.quotation }]
    case 'told':
      return part.sentences.flatMap((sentence) =>
        resolutionsIn(sentence, meetingDay).map((resolution): Telling => ({ _tag: 'told', resolution })),
      )
    case 'unread':
      return []
  }
}

const onlyOne = (keys: ReadonlyArray<string>): string | null => {
  const [only, ...others] = new Set(keys)
  return only !== undefined && others.length === 0 ? only : null
}

/**
 * One entry a bylaw; the first that says to whom it gives power counts, and "as amended" anywhere counts for
 * all.
 */
const once = (authorities: ReadonlyArray<MentionedAuthority>): ReadonlyArray<MentionedAuthority> =>
  [...new Set(authorities.map(({ key }) => key))].flatMap((key) => {
    const same = authorities.filter((one) => one.key === key)
    const best = same.find(({ grantee }) => grantee !== null) ?? same[0]
    return best === undefined
      ? []
      : [
          {
            ...best,
            ambulatory: same.some(({ ambulatory }) => ambulatory),
            mentions: same.flatMap(({ mentions }) => mentions),
          },
        ]
  })

const quotedFlows = (part: Piece): ReadonlyArray<Flow> => (part._tag === 'quoted' ? part.quotation.flows : [])

/**
 * Sentences that only lead up to a quotation after them: "The resolution, passed by Council was as follows:".
 */
const leadIns = (narrative: ReadonlyArray<Piece>): ReadonlyArray<Flow> =>
  narrative.flatMap((part, at) => {
    const last =
      part._tag === 'told' && narrative[at + 1]?._tag === 'quoted' ? part.sentences.at(-1) : undefined
    return last !== undefined && last.text.endsWith(':') ? [last] : []
  })
