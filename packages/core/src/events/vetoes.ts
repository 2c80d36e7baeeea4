import type { Suspends } from '../law/Effect.js'
import { decided, plusDays } from '../law/When.js'
import type { ResolutionId } from '../values/SubjectId.js'
import type { Reading } from './Kind.js'

interface Veto {
  readonly resolution: ResolutionId
  readonly staysForce?: boolean
}

/** The hold a veto has on what a resolution adopted. */
export const vetoKey = (resolution: ResolutionId): string => `veto of ${resolution}`

/** An override lifts the hold of the vetoes that stayed force: the day before it is the last they held. */
export const liftedVetoes = (
  resolution: ResolutionId,
  seq: number,
  { base, cited }: Pick<Reading, 'base' | 'cited'>,
): ReadonlyArray<Suspends> =>
  cited
    .filter(({ type, data }) => {
      if (type !== 'ResolutionVetoed') return false
      const veto = data as Veto
      return veto.resolution === resolution && veto.staysForce === true
    })
    .map((veto) => ({
      ...base({ _tag: 'selector', adoptedBy: resolution }),
      _tag: 'suspends',
      key: vetoKey(resolution),
      from: decided(veto.seq),
      lastDay: plusDays(decided(seq), -1),
    }))
