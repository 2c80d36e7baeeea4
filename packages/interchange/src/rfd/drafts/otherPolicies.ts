import type { Passage } from '../text/Passage.js'
import { attested, imported } from './knownPolicy.js'
import type { Drafted, Drafting } from './Drafting.js'
import { madeByOffices } from './madeByOffices.js'
import { candidates, decidedOn } from './policiesDecidedOn.js'

/**
 * Policies the report speaks of beside those it is about: related ones ("other administrative policies such
 * as …"), and ones it says council or somebody adopted. One whose sort is not said cannot be recorded, and
 * one that council is only asked to adopt is not there yet.
 */
export const otherPolicies = (context: Drafting): Drafted => {
  const { rfd, options } = context
  const acts: Array<Drafted['acts'][number]> = []
  const left: Array<Passage> = []
  const settled = new Set([
    ...decidedOn(context),
    ...candidates(context),
    ...madeByOffices(context).map(({ policy }) => policy),
  ])
  for (const one of rfd.descriptions) {
    if (one._tag !== 'related') continue
    for (const policy of one.others.filter((key) => !settled.has(key))) {
      const called = one.called ?? context.policy(policy)?.called ?? null
      const kind = options.kindOf?.[policy] ?? (called === null ? null : (`${called}-policy` as const))
      if (kind === null) {
        left.push(one.told)
        continue
      }
      settled.add(policy)
      acts.push(imported(context, policy, { kind, assumptions: [] }, one.told, null))
      acts.push(attested(context, policy, one.told, 'The report names it beside a policy that is in force.'))
    }
  }
  for (const one of rfd.enactments) {
    if (settled.has(one.policy)) continue
    settled.add(one.policy)
    const called = one.by?.body === 'council' ? 'council' : (context.policy(one.policy)?.called ?? null)
    const kind = options.kindOf?.[one.policy] ?? (called === null ? null : (`${called}-policy` as const))
    if (kind === null) left.push(one.told)
    else acts.push(imported(context, one.policy, { kind, assumptions: [] }, one.told, one))
  }
  return { acts, left }
}
