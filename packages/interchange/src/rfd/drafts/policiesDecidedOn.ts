import type { ProposedEffect, RequestForDecision } from '../RequestForDecision.js'
import { kindOfPolicy } from './kindOfPolicy.js'
import { attested, imported } from './knownPolicy.js'
import type { Drafted, Drafting } from './Drafting.js'
import { madeByOffices } from './madeByOffices.js'

const askedTo: Readonly<Record<ProposedEffect['act'], string>> = {
  PolicyRescinded: 'end it',
  PolicyAmended: 'amend it',
  PolicyEnacted: 'adopt it',
}

/** The effects of a report's motions on policies that exist already, one a policy. */
const onExisting = ({ proposedMotions }: RequestForDecision): ReadonlyArray<ProposedEffect> => {
  const effects = proposedMotions
    .flatMap((motion) => motion.effects)
    .filter(({ act }) => act !== 'PolicyEnacted')
  return effects.filter(({ policy }, at) => effects.findIndex((other) => other.policy === policy) === at)
}

/**
 * The policies council is asked to end or amend: they exist, and they are in force, else there were nothing
 * to decide. That council is asked makes them council policies, unless the report calls them something else.
 */
export const policiesDecidedOn = (context: Drafting): Drafted => {
  const { rfd } = context
  // What an office made is recorded as that office's act.
  const byOffice = new Set(madeByOffices(context).map(({ policy }) => policy))
  return {
    acts: onExisting(rfd).flatMap(({ policy, act, words }) => {
      const asked = `Council is asked to ${askedTo[act]}`
      const kind = kindOfPolicy(context, policy, {
        kind: 'council-policy',
        assumptions: [`${asked}, so it was taken to be a council policy.`],
      })
      const adoptions = rfd.enactments.filter((one) => one.policy === policy)
      const adoption = adoptions.find(({ when }) => when !== null) ?? null
      return [
        ...(byOffice.has(policy) ? [] : [imported(context, policy, kind, words, adoption)]),
        attested(context, policy, words, `${asked}, so it was taken to be in force.`),
      ]
    }),
    left: [],
  }
}

/** The policies council is asked to end or amend. */
export const decidedOn = ({ rfd }: Drafting): ReadonlyArray<string> =>
  onExisting(rfd).map(({ policy }) => policy)

/** The policies council is asked to adopt: candidates, of which nothing is on record yet (R20). */
export const candidates = ({ rfd }: Drafting): ReadonlyArray<string> =>
  rfd.proposedMotions
    .flatMap(({ effects }) => effects)
    .flatMap(({ act, policy }) => (act === 'PolicyEnacted' ? [policy] : []))
