import type { Note, ReportedEnactment } from '../RequestForDecision.js'
import { daysIn } from '../text/days.js'
import type { Passage } from '../text/Passage.js'
import { isKept } from './descriptiveMembers.js'
import type { Drafting } from './Drafting.js'
import { madeByOffices } from './madeByOffices.js'
import type { DraftedAct } from './RfdDrafts.js'

/**
 * What was understood and yet no act holds: a description of a policy of which no record is drafted, a second
 * account of an adoption that gives another day, an adoption after the report or on a day that cannot be
 * read.
 */
export const unused = ({ rfd, id }: Drafting, acts: ReadonlyArray<DraftedAct>): ReadonlyArray<Passage> => {
  const of = (key: string): ReadonlyArray<DraftedAct> =>
    acts.filter(({ act }) => (act.data as { readonly policy?: unknown }).policy === id(key))
  const recordOf = (key: string): 'enacted' | 'imported' | 'none' => {
    const types = new Set(of(key).map(({ act }) => act.type))
    if (types.has('PolicyEnacted')) return 'enacted'
    return types.has('PolicyImported') ? 'imported' : 'none'
  }
  const isDated = ({ policy, when, told }: ReportedEnactment): boolean =>
    of(policy).some(
      ({ act, place }) =>
        place.from === told.place.from ||
        (when !== null && typeof act.decidedOn === 'object' && act.decidedOn?.edtf === when.edtf),
    )
  return [
    ...rfd.descriptions.filter((one) => !isKept(one, recordOf(one.policy))).map(({ told }) => told),
    ...rfd.enactments.filter((one) => !isDated(one) || hasUnreadDay(one)).map(({ told }) => told),
  ]
}

/** "on 02/03/1999" */
const hasUnreadDay = ({ when, told }: ReportedEnactment): boolean =>
  when === null && daysIn(told.text).some(({ day }) => day === null)

/**
 * The ledger keeps a consultation with the policy it was about; of a policy that is only proposed it keeps
 * none.
 */
export const unusedConsultations = (context: Drafting): ReadonlyArray<Note> =>
  madeByOffices(context).length === 1
    ? []
    : context.rfd.consultations.map(({ words }) => ({
        words,
        why: 'A consultation is kept with the policy it was about; no single new policy is reported.',
      }))
