import { spelled } from '../text/days.js'
import { nameOf, type Drafting } from './Drafting.js'
import { decidedOn } from './policiesDecidedOn.js'
import { madeByOffices } from './madeByOffices.js'

/** What a complete record would have and this document leaves open, for the clerk to ask about. */
export const notStated = (context: Drafting): ReadonlyArray<string> => {
  const { rfd } = context
  const motion = rfd.proposedMotions.length > 1 ? 'motions' : 'motion'
  const effects = rfd.proposedMotions.flatMap((one) => one.effects)
  return [
    `whether the ${motion} passed: the vote, the mover and the seconder`,
    ...(effects.some(({ effectiveOn }) => effectiveOn === null)
      ? [`the day from which the ${motion} would take effect`]
      : []),
    ...(effects.some(({ act }) => act === 'PolicyRescinded')
      ? ['savings: what happens to matters begun under a policy that ends']
      : []),
    ...(rfd.recommendations.length === 0 && !rfd.proposedMotions.some(({ recommended }) => recommended)
      ? ['whether staff recommend it']
      : []),
    ...(rfd.title === null ? ['a title'] : []),
    ...(rfd.division === null ? ['the division that brings the report'] : []),
    ...decidedOn(context)
      .filter((key) => !rfd.enactments.some(({ policy, when }) => policy === key && when !== null))
      .map((key) => `when ${nameOf(context, key)} was adopted and took effect`),
    ...decidedOn(context)
      .filter((key) => (context.policy(key)?.number ?? null) === null)
      .map((key) => `the number of the ${nameOf(context, key)}`),
    ...madeByOffices(context).flatMap(({ policy, when, effectiveOn }) => [
      ...((context.policy(policy)?.number ?? null) === null
        ? [`the number of the ${nameOf(context, policy)}`]
        : []),
      ...(when === null || when.edtf === null ? [`the day the ${nameOf(context, policy)} was approved`] : []),
      ...(effectiveOn === null ? [`the day the ${nameOf(context, policy)} took effect`] : []),
      `the version and the text of the ${nameOf(context, policy)}`,
    ]),
    ...rfd.resolutions.map(
      ({ passedOn, number }) =>
        `${number === null ? 'the number, ' : ''}the mover and the vote of the resolution of ${spelled(passedOn.day)}`,
    ),
    ...rfd.authorities.map(
      ({ title, number }) =>
        `the day the ${title.text}${number === null ? '' : `, ${number},`} was passed, and what becomes of what was made under it if it is revoked`,
    ),
  ]
}
