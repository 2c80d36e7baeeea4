import type { CivilDate } from '@minutebook/core'
import type { ReportedEnactment } from '../RequestForDecision.js'
import { authorityIn } from './authorities.js'
import { descriptiveMembers } from './descriptiveMembers.js'
import { directionsOf, type OneDirection } from './directions.js'
import { draftedAct, member, members } from './draftedAct.js'
import { identifiersOf, nameOf, type Drafted, type Drafting } from './Drafting.js'
import { kindOfPolicy } from './kindOfPolicy.js'
import { topicOf } from './knownPolicy.js'
import { madeByOffices } from './madeByOffices.js'
import { replacedBy } from './replacedBy.js'
import type { DraftedAct } from './RfdDrafts.js'
import { theOffice } from './theOffice.js'
import { timeOf } from './timeOf.js'

/** Policies an office is said to have approved, each once, with what else the report tells of them. */
export const policiesEnacted = (context: Drafting): Drafted => {
  const made = madeByOffices(context)
  return { acts: made.flatMap((one) => enacted(context, one, made.length === 1) ?? []), left: [] }
}

/** The directions that ask for a policy of this name. */
export const directionsFor = (context: Drafting, policy: string): ReadonlyArray<OneDirection> =>
  directionsOf(context).filter(({ wordings }) => wordings.some((one) => one.policy === policy))

const enacted = (context: Drafting, one: ReportedEnactment, alone: boolean): DraftedAct | null => {
  const { rfd, id } = context
  const { policy } = one
  const asked = directionsFor(context, policy)
  const time = timeOf(context, one.when, one.verb, one.fulfils === null ? null : directedOn(context, asked))
  if (time === null) return null
  const title = context.policy(policy)?.title ?? null
  const office = one.by?.office ?? ''
  const authority = authorityIn(
    context,
    asked.flatMap(({ wordings }) => wordings.map(({ words }) => words)),
  )
  const kind = kindOfPolicy(context, policy, {
    kind: 'administrative-policy',
    assumptions: [`It was approved by ${theOffice(office)}, so it was taken to be an administrative policy.`],
  })
  const replaced = replacedBy(context, policy, alone)
  const told = rfd.descriptions.filter((description) => description.policy === policy)
  const plans = told.flatMap((description) =>
    description._tag === 'alignment' ? [description.plan.text] : [],
  )
  const from = one.effectiveOn
  return draftedAct(
    context,
    {
      type: 'PolicyEnacted',
      data: {
        policy: id(policy),
        kind: kind.kind,
        title: title ?? nameOf(context, policy),
        ...identifiersOf(context, policy),
        commencement:
          from?.edtf === undefined || from.edtf === null
            ? { rule: 'onEnactment', basis: 'assumed' }
            : { rule: 'onDate', on: { edtf: from.edtf, text: from.words.text }, basis: 'stated' },
        ...(authority === null ? {} : { authority: id(authority) }),
        ...members('intendedReplacementOf', replaced.policies.map(id)),
        ...member('topic', topicOf(context, replaced.policies[0] ?? policy)),
        ...members('alignment', plans.length === 0 ? [] : [...plans, ...rfd.plans.map(({ text }) => text)]),
        ...members('consultations', alone ? rfd.consultations.map(({ words }) => words.text) : []),
        ...members(
          'contents',
          told.flatMap((description) =>
            description._tag === 'contents' ? description.parts.map(({ text }) => text) : [],
          ),
        ),
        ...descriptiveMembers(context, policy),
      },
      decidedOn: time.date,
      by: { body: 'officer', instrument: null, office },
    },
    one.told,
    `${capital(theOffice(office))} approved the ${nameOf(context, policy)} ("${time.date.text}").`,
    [
      ...time.assumptions,
      ...kind.assumptions,
      ...(title === null ? ['No title is stated; its number was taken for one.'] : []),
      ...(from === null
        ? ['No day of commencement is stated; it was taken to be in force from its approval.']
        : []),
      ...(authority === null ? [] : ['The power it rests on is the one the direction names.']),
      ...replaced.assumptions,
      ...(plans.length > 0 && rfd.plans.length > 0
        ? ['The plan has a period; it is no end of the policy.']
        : []),
      ...(alone && rfd.consultations.length > 0
        ? ['The consultation was taken to be about this policy, in the order told.']
        : []),
    ],
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const directedOn = ({ rfd }: Drafting, asked: ReadonlyArray<OneDirection>): CivilDate | null => {
  const days = rfd.resolutions
    .filter(({ key }) => asked.some(({ resolution }) => resolution === key))
    .map(({ passedOn }) => passedOn.day)
  return days.toSorted()[0] ?? null
}
