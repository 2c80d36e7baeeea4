import type { RequestForDecision } from '@minutebook/interchange'
import type { Ledger } from 'minutebook'
import { refused } from '../problem/Stop.js'

/** Which id stands for which default id of a document. */
export type Ids = Readonly<Record<string, string>>

/**
 * The ids of the ledger for the policies of a document: whoever bears the number on the day of the meeting is meant.
 * Ids that were given count before that.
 */
export const idsFor = async (
  ledger: Ledger,
  { policies, meetingDate }: RequestForDecision,
  given: Ids,
): Promise<Ids> => {
  const ids: Record<string, string> = { ...given }
  for (const { key, number } of policies) {
    if (number === null || key in given) continue
    const { possible } = await ledger.resolveIdentifier(number, { on: meetingDate.day })
    const [only, ...others] = possible
    if (others.length > 0) {
      throw refused(
        'policy-ambiguous',
        '--ids',
        `The number "${number}" can be that of ${possible.join(', ')}; say which: --ids ${key}=<id>.`,
      )
    }
    if (only !== undefined && only !== key) ids[key] = only
  }
  return ids
}
