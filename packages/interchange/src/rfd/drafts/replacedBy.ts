import type { Drafting } from './Drafting.js'

/** The policies a new one is meant to replace. */
export interface Replaced {
  readonly policies: ReadonlyArray<string>
  readonly assumptions: ReadonlyArray<string>
}

/**
 * What the report says the new policy replaces. Where it does not say so but reports one new policy and asks
 * council to end one old one, that is taken to be the reason, as an assumption. It ends nothing by itself: an
 * office cannot supersede what council made.
 */
export const replacedBy = ({ rfd }: Drafting, policy: string, alone: boolean): Replaced => {
  const said = rfd.descriptions.flatMap((one) =>
    one._tag === 'replaces' && one.policy === policy ? one.others : [],
  )
  if (said.length > 0) return { policies: said, assumptions: [] }
  const ended = new Set(
    rfd.proposedMotions.flatMap(({ effects }) =>
      effects.flatMap((one) => (one.act === 'PolicyRescinded' ? [one.policy] : [])),
    ),
  )
  ended.delete(policy)
  const [only, ...others] = ended
  if (!alone || only === undefined || others.length > 0) return { policies: [], assumptions: [] }
  return {
    policies: [only],
    assumptions: [
      'The report asks council to end one policy and tells of one new one; the new one was taken to be meant in its place. It ends nothing by itself.',
    ],
  }
}
