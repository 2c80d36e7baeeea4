import { PolicyExpired } from '../../events/PolicyExpired.js'
import type { Finding } from './Finding.js'
import type { Finder } from './Look.js'
import { ofType } from './ofType.js'

/** Expiries somebody noticed of what no limit is on record of, in the enactment, later or by law. */
export const expiries: Finder = ({ events, register, horizon }) => {
  const expired = ofType(events, PolicyExpired)
  const noticed: ReadonlySet<number> = new Set(expired.map(({ seq }) => seq))
  return expired.flatMap(({ id, evidence, data: { policy, lastDay } }): ReadonlyArray<Finding> => {
    const { limitations, ends } = register.study(policy, horizon).course
    const hasTerm =
      limitations.some(({ target, event }) => target === policy && !noticed.has(event)) ||
      ends.some(({ reason }) => reason === 'lapsed-by-law')
    const weighs = evidence === 'primary' || evidence === 'secondary'
    return hasTerm
      ? []
      : [
          {
            code: 'expired-without-term',
            severity: weighs ? 'gap' : 'doubt',
            subject: policy,
            sentence: `${policy} is recorded as expired at the end of “${lastDay.text}”, and no sunset and no law on record says that it would.`,
            events: [id],
            settledBy: 'Recording SunsetSet, the limit it was enacted with, or LapsedByLaw.',
          },
        ]
  })
}
