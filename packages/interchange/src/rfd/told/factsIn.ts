import type { CivilDate } from '@minutebook/core'
import type { PolicyRegister } from '../policies/Register.js'
import type { Quoted, Told } from '../quoted/narrative.js'
import { passageOf, type Flow } from '../text/Flow.js'
import { overlaps, type Passage } from '../text/Passage.js'
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
  'resolutions' | 'directions' | 'enactments' | 'authorities' | 'recommendations' | 'rationale' | 'descriptions' | 'plans' | 'notUnderstood'
>

/** Asks every sentence every question. What no question got an answer from is kept as not understood. */
export const factsIn = (narrative: ReadonlyArray<Told | Quoted>, register: PolicyRegister, meetingDay: CivilDate): Facts => {
  const told = narrative.flatMap((part) => (part._tag === 'told' ? [part] : []))
  const sentences = told.flatMap((part) => part.sentences)
  const operative = narrative.flatMap((part) => (part._tag === 'quoted' ? part.quotation.operative : []))
  const gathered = gatheredResolutions(narrative.flatMap((part) => tellings(part, meetingDay)))
  const directions = gatheredDirections(narrative, gathered, register)
  const enactments = sentences.flatMap((sentence) => enactmentsIn(sentence, register))
  const authorities = [...sentences, ...operative].flatMap(authoritiesIn)
  const recommendations = sentences.flatMap(recommendationsIn)
  const rationale = told.filter(({ role }) => role === 'rationale').flatMap((part) => part.sentences.map(passageOf))
  const subjects = { register, newPolicy: onlyOne(enactments.flatMap(({ policy, by }) => (by?.body === 'officer' ? [policy] : []))) }
  const descriptions = told.flatMap((part) => descriptionsIn(part.sentences, subjects))
  const understood = [
    ...gathered.resolutions.flatMap((one) => one.told),
    ...directions.map(({ words }) => words),
    ...[...enactments, ...authorities, ...recommendations, ...descriptions].map((one) => one.told),
    ...rationale,
  ]
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
      ...sentences.filter((sentence) => !introduces(sentence, narrative)).map(passageOf).filter(isNotIn(understood)),
      ...gathered.unattached.map(({ words }) => words),
    ],
  }
}

const tellings = (part: Told | Quoted, meetingDay: CivilDate): ReadonlyArray<Telling> =>
  part._tag === 'quoted'
    ? [{ _tag: 'quoted', quotation: part.quotation }]
    : part.sentences.flatMap((sentence) => resolutionsIn(sentence, meetingDay).map((resolution): Telling => ({ _tag: 'told', resolution })))

const onlyOne = (keys: ReadonlyArray<string>): string | null => {
  const [only, ...others] = new Set(keys)
  return only !== undefined && others.length === 0 ? only : null
}

/** One entry a bylaw; the first that says to whom it gives power counts, and "as amended" anywhere counts for all. */
const once = (authorities: ReadonlyArray<MentionedAuthority>): ReadonlyArray<MentionedAuthority> =>
  [...new Set(authorities.map(({ key }) => key))].flatMap((key) => {
    const same = authorities.filter((one) => one.key === key)
    const best = same.find(({ grantee }) => grantee !== null) ?? same[0]
    return best === undefined ? [] : [{ ...best, ambulatory: same.some(({ ambulatory }) => ambulatory), mentions: same.flatMap(({ mentions }) => mentions) }]
  })

const quotedFlows = (part: Told | Quoted): ReadonlyArray<Flow> => (part._tag === 'quoted' ? part.quotation.flows : [])

const isNotIn =
  (understood: ReadonlyArray<Passage>) =>
  ({ place }: Passage): boolean =>
    !understood.some((one) => overlaps(one.place, place))

/** "The resolution, passed by Council was as follows:" only leads up to the quotation after it. */
const introduces = (sentence: Flow, narrative: ReadonlyArray<Told | Quoted>): boolean =>
  sentence.text.endsWith(':') &&
  narrative.some((part, at) => part._tag === 'told' && part.sentences.at(-1) === sentence && narrative[at + 1]?._tag === 'quoted')
