import { slugOf } from '../text/slugOf.js'
import { spelled } from '../text/days.js'
import type { Passage } from '../text/Passage.js'
import type { ReportedEnactment } from '../RequestForDecision.js'
import { descriptiveMembers } from './descriptiveMembers.js'
import { draftedAct, member, members } from './draftedAct.js'
import { identifiersOf, nameOf, type Drafting } from './Drafting.js'
import type { KindTaken } from './kindOfPolicy.js'
import { replacedBy } from './replacedBy.js'
import type { DraftedAct } from './RfdDrafts.js'
import { timeOf } from './timeOf.js'

/** What a policy is about, from its title. */
export const topicOf = ({ policy }: Drafting, key: string): string | null => {
  const title = policy(key)?.title ?? null
  return title === null ? null : slugOf(title.replace(/\s+Policy$/i, ''))
}

/** A policy that was there before the report, with the day of its adoption where the report gives one. */
export const imported = (
  context: Drafting,
  key: string,
  { kind, assumptions }: KindTaken,
  words: Passage,
  adoption: ReportedEnactment | null,
): DraftedAct => {
  const time = adoption === null ? null : timeOf(context, adoption.when, adoption.verb, null)
  const known = adoption?.when !== null && adoption !== null && time !== null
  return draftedAct(
    context,
    {
      type: 'PolicyImported',
      data: {
        policy: context.id(key),
        kind,
        ...member('title', context.policy(key)?.title ?? null),
        ...identifiersOf(context, key),
        ...member('topic', topicOf(context, key)),
        ...members('intendedReplacementOf', replacedBy(context, key, false).policies.map(context.id)),
        ...descriptiveMembers(context, key),
        ...(adoption?.effectiveOn?.edtf === undefined || adoption.effectiveOn.edtf === null
          ? {}
          : {
              commencement: {
                rule: 'onDate',
                on: { edtf: adoption.effectiveOn.edtf, text: adoption.effectiveOn.words.text },
                basis: 'stated',
              },
            }),
      },
      ...(known ? { decidedOn: time.date } : {}),
      ...(known && adoption.by !== null ? { by: { body: adoption.by.body, instrument: null } } : {}),
    },
    known ? adoption.told : words,
    `${nameOf(context, key)} exists as ${kind === 'administrative-policy' ? 'an' : 'a'} ${kind.replace('-', ' ')}; ${known ? `it was adopted ("${time.date.text}")` : 'when it was adopted is not stated'}.`,
    [
      ...assumptions,
      ...(known ? time.assumptions : []),
      ...context.rfd.disagreements
        .filter(({ policies }) => policies.includes(key))
        .map(({ sentence }) => sentence),
    ],
  )
}

/** A policy the report takes to be in force. */
export const attested = (context: Drafting, key: string, words: Passage, because: string): DraftedAct => {
  const { seen } = context
  return draftedAct(
    context,
    {
      type: 'StatusAttested',
      data: { policy: context.id(key), observedOn: { edtf: seen.day, text: seen.words }, status: 'in-force' },
    },
    words,
    `${nameOf(context, key)} was in force on ${spelled(seen.day)}, as the report takes for granted.`,
    [because, `The day was chosen: ${seen.because}.`],
  )
}
