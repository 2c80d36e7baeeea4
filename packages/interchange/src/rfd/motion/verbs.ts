import type { ProposedEffect } from '../RequestForDecision.js'

/** What a verb of a motion does to a policy. */
export type Deed = ProposedEffect['act'] | 'replaced'

/** A verb of a motion. An active verb acts on what follows it, a passive one on what precedes it. */
export interface Verb {
  readonly deed: Deed
  readonly passive: boolean
  readonly from: number
  readonly to: number
}

const verb =
  /\b(?<passive>(?:be|is|are)\s+(?:hereby\s+)?)?(?:(?<rescind>rescind(?:s|ed|ing)?|repeal(?:s|ed|ing)?|revok(?:e|es|ed|ing)|(?:rescission|rescinding|revocation|repeal)\s+of)|(?<amend>amend(?:s|ed|ing)?|revis(?:e|es|ed|ing)|updat(?:e|es|ed|ing)|(?:amendments?|revisions?|updates?|changes?)\s+(?:to|of))|(?<replaced>(?:replaced|superseded)\s+(?:by|with))|(?<replace>replac(?:e|es|ed|ing)|supersed(?:e|es|ed|ing)|in\s+place\s+of)|(?<enact>adopt(?:s|ed|ing)?|approv(?:e|es|ed|ing)|enact(?:s|ed|ing)?|establish(?:es|ed|ing)?|(?:adoption|approval)\s+of))\b/gi

/** The verbs of a clause, in order. */
export const verbsIn = (clause: string): ReadonlyArray<Verb> =>
  [...clause.matchAll(verb)].map((found): Verb => {
    const { passive, rescind, amend, replaced, replace } = found.groups ?? {}
    // What stands after "replaced by" is the replacement, which the verb does nothing to.
    return {
      deed: deedOf(rescind, amend, replaced ?? replace),
      passive: passive !== undefined || replaced !== undefined,
      from: found.index,
      to: found.index + found[0].length,
    }
  })

const deedOf = (
  rescind: string | undefined,
  amend: string | undefined,
  replace: string | undefined,
): Deed => {
  if (rescind !== undefined) return 'PolicyRescinded'
  if (amend !== undefined) return 'PolicyAmended'
  return replace === undefined ? 'PolicyEnacted' : 'replaced'
}
