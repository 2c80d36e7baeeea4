import type { ProposedEffect, ProposedMotion } from '../RequestForDecision.js'
import { slugOf } from '../text/slugOf.js'
import { spelled } from '../text/days.js'
import { draftedAct, member, members, shortened, tooLong } from './draftedAct.js'
import { nameOf, type Drafted, type Drafting } from './Drafting.js'
import { madeByOffices } from './madeByOffices.js'
import { kindOfPolicy } from './kindOfPolicy.js'
import { replacedBy } from './replacedBy.js'
import { effectiveMember } from './timeOf.js'

const verbs: Readonly<Record<ProposedEffect['act'], string>> = {
  PolicyRescinded: 'rescind',
  PolicyEnacted: 'adopt',
  PolicyAmended: 'amend',
}

/** The motions put to council. A proposal is not a decision: nothing else is drafted for what it would do. */
export const motions = (context: Drafting): Drafted => {
  const names = motionNames(context)
  return {
    acts: context.rfd.proposedMotions.map((motion, at) =>
      drafted(context, motion, names[at] ?? `motion-${at + 1}`),
    ),
    left: context.rfd.proposedMotions.flatMap(({ notUnderstood }) => notUnderstood),
  }
}

const drafted = (context: Drafting, motion: ProposedMotion, name: string): Drafted['acts'][number] => {
  const { rfd, id } = context
  const { day, words } = rfd.meetingDate
  return draftedAct(
    context,
    {
      type: 'MotionProposed',
      data: {
        motion: id(`motion:${name}`),
        text: shortened(motion.words.text),
        intendedEffects: motion.effects.map((effect) => intended(context, effect)),
        ...member('title', rfd.title?.text ?? null),
        scheduledFor: { edtf: day, text: words.text },
        meeting: id(meetingKey(context)),
        ...member('sponsorUnit', rfd.division?.text ?? null),
        ...recommendation(context, motion),
        ...member('rationale', rationale(context).join('\n')),
        ...members(
          'alternatives',
          rfd.alternatives.map(({ text }) => text),
        ),
        ...member('financial', rfd.financial.map(({ text }) => text).join('\n')),
      },
    },
    motion.words,
    `A motion is proposed for ${spelled(day)}: ${motion.words.text.replace(/\s+/g, ' ').replace(/\.?$/, '.')} It is not a decision.`,
    [...motion.assumptions, ...assumptionsOf(context, motion)],
  )
}

/** `meeting:council-2025-02-03`; a body the report names takes council's place. */
const meetingKey = ({ rfd }: Drafting): string => {
  const body = (rfd.meetingBody?.text ?? '')
    .replace(/\b(?:regular|special|public|meeting|town|city)\b/gi, ' ')
    .replace(/^\s*of\b/i, '')
    .trim()
  return `meeting:${slugOf(`${/\p{L}/u.test(body) ? body : 'council'} ${rfd.meetingDate.day}`.replace(/\s(?=\d{4}-)/, '-'))}`
}

const intended = (
  context: Drafting,
  { act, policy, effectiveOn }: ProposedEffect,
): Readonly<Record<string, unknown>> => {
  const common = { act, policy: context.id(policy), ...effectiveMember(effectiveOn) }
  if (act !== 'PolicyEnacted') return common
  const { kind } = kindOfPolicy(context, policy, { kind: 'council-policy', assumptions: [] })
  return { ...common, kind, ...member('title', context.policy(policy)?.title ?? null) }
}

const recommendation = (
  { rfd }: Drafting,
  { recommended }: ProposedMotion,
): { readonly recommendation?: 'adopt' | 'reject' } => {
  if (rfd.recommendations.some(({ toward }) => toward === 'reject')) return { recommendation: 'reject' }
  return recommended || rfd.recommendations.length > 0 ? { recommendation: 'adopt' } : {}
}

/**
 * Why, in the report's words: the section that says so, what is recommended, and the new policy that made it
 * needless.
 */
const rationale = (context: Drafting): ReadonlyArray<string> => {
  const { rfd } = context
  const made = madeByOffices(context)
  const instead = made.filter(
    ({ policy }) => replacedBy(context, policy, made.length === 1).policies.length > 0,
  )
  const told = [...rfd.rationale, ...[...rfd.recommendations, ...instead].map((one) => one.told)]
  return [...new Set(told.map(({ text }) => text))]
}

const assumptionsOf = (
  context: Drafting,
  { effects, notUnderstood, form, words }: ProposedMotion,
): ReadonlyArray<string> => {
  const { rfd } = context
  const named = rfd.proposedMotions.flatMap((one) => one.effects.map(({ policy }) => policy))
  const disagreements = rfd.disagreements.filter(({ policies }) =>
    effects.some(({ policy }) => policies.includes(policy)),
  )
  const titled = rfd.policies.filter(
    ({ key, mentions }) => !named.includes(key) && mentions.some(({ place }) => isInTitle(rfd.title, place)),
  )
  return [
    ...(rfd.meetingDateAssumed
      ? ['The report gives only "DATE"; it was taken to be the day of the meeting.']
      : []),
    ...(rfd.meetingBody === null ? ['The meeting was taken to be one of council.'] : []),
    ...(form === 'recommendation'
      ? ['There is no separate motion; the words of the recommendation were taken as its text.']
      : []),
    ...(form === 'bare'
      ? ['The text under the heading was taken as the motion although it does not begin with "THAT".']
      : []),
    ...(effects.length === 0 ? ['What the motion would do to any policy was not understood.'] : []),
    ...(effects.length > 0 && notUnderstood.length > 0
      ? ['Part of what the motion would do was not understood.']
      : []),
    ...effects
      .filter(({ replaced }) => replaced)
      .map(
        ({ policy }) =>
          `The motion has ${nameOf(context, policy)} replaced; this was taken to mean that it ends when the motion takes effect.`,
      ),
    ...(titled.length > 0 && effects.length > 0 && disagreements.length === 0 && titledNone(context, named)
      ? [
          `The title names ${titled.map(({ key }) => nameOf(context, key)).join(' and ')}, the motion ${named.map((key) => nameOf(context, key)).join(' and ')}; the motion was followed.`,
        ]
      : []),
    ...disagreements.map(({ sentence }) => `${sentence} The motion was followed.`),
    ...effects
      .filter(({ act, policy }) => act === 'PolicyEnacted' && context.policy(policy)?.called === null)
      .map(
        ({ policy }) =>
          `${nameOf(context, policy)} was taken to be a council policy, since council is asked to adopt it.`,
      ),
    ...tooLong('The motion', [words.text]),
    ...tooLong(
      'An alternative',
      rfd.alternatives.map(({ text }) => text),
    ),
    ...tooLong('The financial section', [rfd.financial.map(({ text }) => text).join('\n')]),
    ...tooLong('The rationale', [rationale(context).join('\n')]),
  ]
}

type Title = Drafting['rfd']['title']

const isInTitle = (title: Title, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  title !== null && title.place.from <= from && to <= title.place.to

/** Whether the title names policies and none of the motion's. */
const titledNone = ({ rfd }: Drafting, named: ReadonlyArray<string>): boolean =>
  !rfd.policies.some(
    ({ key, mentions }) => named.includes(key) && mentions.some(({ place }) => isInTitle(rfd.title, place)),
  )

/** `2025-02-03-rescind-6030`: the day first, for a motion of the same words may come back. */
const motionNames = ({ rfd }: Drafting): ReadonlyArray<string> => {
  const taken = new Set<string>()
  return rfd.proposedMotions.map(({ effects, words }) => {
    const [first] = effects
    const policies = [
      ...new Set(
        effects.filter(({ act }) => act === first?.act).map(({ policy }) => policy.replace(/^policy:/, '')),
      ),
    ]
    const what =
      first === undefined
        ? words.text
            .replace(/^that\s+/i, '')
            .split(/\s+/)
            .slice(0, 6)
            .join(' ')
        : [verbs[first.act], ...policies].join('-')
    const slug = slugOf(`${rfd.meetingDate.day}-${what}`)
    const free = taken.has(slug) ? `${slug.slice(0, 60)}-${taken.size + 1}` : slug
    taken.add(free)
    return free
  })
}
