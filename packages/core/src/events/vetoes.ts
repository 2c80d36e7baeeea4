import type { Suspends } from '../law/Effect.js'
import { decided, plusDays } from '../law/When.js'
import type { ResolutionId } from '../values/SubjectId.js'
import type { Reading } from './Kind.js'

interface Veto {
  readonly resolution: ResolutionId
  readonly staysForce?: boolean
}

/** The hold a veto has on what a resolution adopted. */
const vetoKey = (resolution: ResolutionId): string => `veto of ${resolution}`

/** What a veto that stays force holds, until it is lifted. */
export const vetoHolds = (
  resolution: ResolutionId,
  veto: number,
  { base }: Pick<Reading, 'base'>,
): Suspends => ({
  _tag: 'suspends',
  key: vetoKey(resolution),
  from: decided(veto),
  lastDay: null,
  ...base({ _tag: 'selector', adoptedBy: resolution, andFollowing: true }),
})

/**
 * An override lifts the hold: the day before it is the last it held. Whichever of the two is recorded second says so.
 */
const lifted = (hold: Suspends, override: number): Suspends => ({
  ...hold,
  decided: decided(override),
  lastDay: plusDays(decided(override), -1),
})

/** The vetoes on record that an override lifts. */
export const vetoesLifted = (
  resolution: ResolutionId,
  override: number,
  reading: Pick<Reading, 'base' | 'cited'>,
): ReadonlyArray<Suspends> =>
  reading.cited
    .filter(({ type, data }) => {
      if (type !== 'ResolutionVetoed') return false
      const veto = data as Veto
      return veto.resolution === resolution && veto.staysForce === true
    })
    .map((veto) => lifted(vetoHolds(resolution, veto.seq, reading), override))

/** The same of a veto whose override is on record already. */
export const liftedBy = (
  hold: Suspends,
  resolution: ResolutionId,
  { cited }: Pick<Reading, 'cited'>,
): ReadonlyArray<Suspends> =>
  cited
    .filter(({ type, data }) => type === 'VetoOverridden' && (data as Veto).resolution === resolution)
    .map(({ seq }) => lifted(hold, seq))
