import type { Resolves } from '../law/Effect.js'
import type { ResolutionId } from '../values/SubjectId.js'
import { decided } from '../law/When.js'
import type { Reading } from './Kind.js'

/**
 * What an enactment waits for where the executive has a say: approval, the day it became law unsigned, or the vote that
 * overrode a veto. That day, not the day of council's vote, is the day of enactment (R19; Fresno, Calif.).
 */
export const finalPassage = 'final-passage'

/** What an executive step does to a resolution, on its own day. */
export const passageOf = (
  resolution: ResolutionId,
  outcome: 'met' | 'failed',
  seq: number,
  { base }: Pick<Reading, 'base'>,
): Resolves => ({
  _tag: 'resolves',
  matter: { of: resolution, name: finalPassage },
  outcome,
  when: decided(seq),
  ...(outcome === 'failed' ? { reason: 'vetoed' } : {}),
  ...base(resolution),
})

/** An executive step acts on the resolution, and so on all that the resolution adopted. */
export const executiveStep = ({ resolution }: { readonly resolution: ResolutionId }) =>
  ({
    acts: [resolution],
    restsOn: [[resolution, ['ResolutionPassed', 'ResolutionVetoed', 'VetoOverridden']]],
  }) as const
