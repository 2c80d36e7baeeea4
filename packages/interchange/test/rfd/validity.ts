import * as E from 'fp-ts/lib/Either.js'
import { readAct, standardCatalogue } from '@minutebook/core'
import type { DraftedAct, RequestForDecision, RfdDrafts } from '../../src/index.js'

/** What is wrong with the drafts of a document, given its text: nothing, whatever the document. */
export const faultsOf = (
  { acts, notUnderstood }: RfdDrafts,
  rfd: RequestForDecision,
  text: string,
): ReadonlyArray<string> => [
  ...acts.flatMap((one) => [
    ...refused(one),
    ...misplaced(one, text),
    ...unsourced(one, rfd),
    ...decided(one, rfd),
  ]),
  ...notUnderstood.flatMap(({ quote, place }) =>
    quote !== '' && text.slice(place.from, place.to) === quote ? [] : [`not quoted exactly: ${quote}`],
  ),
  ...(new Set(acts.map(({ act }) => act.label)).size === acts.length ? [] : ['a label is used twice']),
]

/** The ledger takes it: the payload decodes with nothing left over, and a decision has its day. */
const refused = ({ act }: DraftedAct): ReadonlyArray<string> => {
  const taken = readAct(standardCatalogue, act)
  return E.isLeft(taken) ? taken.left.map(({ path, sentence }) => `${act.type}${path}: ${sentence}`) : []
}

const misplaced = ({ act, quote, place }: DraftedAct, text: string): ReadonlyArray<string> =>
  quote !== '' && text.slice(place.from, place.to).startsWith(quote)
    ? []
    : [`${act.type}: not quoted exactly: ${quote}`]

const unsourced = (
  { act, quote, understood }: DraftedAct,
  rfd: RequestForDecision,
): ReadonlyArray<string> => [
  ...(act.evidence === 'secondary' ? [] : [`${act.type}: evidence ${String(act.evidence)}`]),
  ...(act.source?.kind === 'rfd' && act.source.digest === rfd.digest && act.source.quote === quote
    ? []
    : [`${act.type}: source`]),
  ...(/^\S.*\.$/s.test(understood) ? [] : [`${act.type}: no sentence: ${understood}`]),
]

const never: ReadonlySet<string> = new Set([
  'PolicyRescinded',
  'PolicySuperseded',
  'PolicyAmended',
  'MotionMoved',
  'VoteRecorded',
])

/** What is proposed is never drafted as decided: resolutions lie before the meeting. */
const decided = ({ act }: DraftedAct, { meetingDate }: RequestForDecision): ReadonlyArray<string> => {
  if (never.has(act.type)) return [`${act.type} is drafted`]
  const day = typeof act.decidedOn === 'object' ? act.decidedOn?.edtf : act.decidedOn
  return act.type === 'ResolutionPassed' && !(day !== undefined && day < meetingDate.day)
    ? [`a resolution of ${String(day)}`]
    : []
}
