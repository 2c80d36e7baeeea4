import type { Note } from '../RequestForDecision.js'
import { daysIn } from '../text/days.js'
import type { Passage } from '../text/Passage.js'
import { isKept } from './descriptiveMembers.js'
import type { Drafting } from './Drafting.js'
import { madeByOffices } from './policiesEnacted.js'
import type { DraftedAct } from './RfdDrafts.js'

/**
 * What was understood and yet no act holds: a description of a policy of which no record is drafted, a second account of
 * an adoption that gives another day, an adoption after the report or on a day that cannot be read.
 */
export const unused = (context: Drafting, acts: ReadonlyArray<DraftedAct>): ReadonlyArray<Passage> => {
  const { rfd, id } = context
  const recordOf = (key: string): 'enacted' | 'imported' | 'none' => {
    const drafts = acts.filter(({ act }) => (act.data as { readonly policy?: unknown }).policy === id(key))
    if (drafts.some(({ act }) => act.type === 'PolicyEnacted')) return 'enacted'
    return drafts.some(({ act }) => act.type === 'PolicyImported') ? 'imported' : 'none'
  }
  const datedBy = (told: Passage, edtf: string): boolean =>
    acts.some(
      ({ act, place }) =>
        place.from === told.place.from || (typeof act.decidedOn === 'object' && act.decidedOn?.edtf === edtf),
    )
  return [
    ...rfd.descriptions.filter((one) => !isKept(one, recordOf(one.policy))).map(({ told }) => told),
    ...rfd.enactments
      .filter(({ when, told }) => when === null && daysIn(told.text).some(({ day }) => day === null))
      .map(({ told }) => told),
    ...rfd.enactments
      .filter(({ when, told }) => when !== null && when.edtf !== null && !datedBy(told, when.edtf))
      .map(({ told }) => told),
  ]
}

/** The ledger keeps a consultation with the policy it was about; of a policy that is only proposed it keeps none. */
export const unusedConsultations = (context: Drafting): ReadonlyArray<Note> =>
  madeByOffices(context).length === 1
    ? []
    : context.rfd.consultations.map(({ words }) => ({
        words,
        why: 'A consultation is kept with the policy it was about; no single new policy is reported.',
      }))
