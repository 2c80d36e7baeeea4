import { didYouMean, PolicyId, type CivilDate, type SubjectId } from '@minutebook/core'
import type { Ledger } from 'minutebook'
import { refused } from '../problem/Stop.js'
import type { Session } from '../Session.js'
import { secondReading } from './secondReading.js'
import { todayIn } from './today.js'

/**
 * The policy somebody means: by its id, by the id without its kind, or by its number on the day asked about and, where
 * nobody bore it then, today. Naming uses all that is known now, whatever state of knowledge the question is about.
 */
export const policyNamed = async (
  session: Session,
  ledger: Ledger,
  text: string,
  on: CivilDate | undefined,
): Promise<PolicyId> => {
  if (PolicyId.is(text)) return text
  const slug = `policy:${text}`
  const bySlug = PolicyId.is(slug) && (await isOnRecord(ledger, slug)) ? [slug] : []
  const then = on === undefined ? [] : await bearersOn(ledger, text, on)
  const byNumber = then.length > 0 ? then : await bearersOn(ledger, text, await todayIn(session, ledger))
  const meant = [...new Set<SubjectId>([...bySlug, ...byNumber])].filter(PolicyId.is)
  const [only, ...others] = meant
  if (only === undefined) {
    const { policies } = await secondReading(ledger)
    const id = PolicyId.is(slug) ? slug : `"${text}"`
    throw refused(
      'policy-unknown',
      '<policy>',
      `No policy on record has the id ${id} or the number "${text}"${didYouMean(slug, policies())}`,
    )
  }
  if (others.length > 0) {
    throw refused(
      'policy-ambiguous',
      '<policy>',
      `"${text}" can be any of these; name one by its id: ${meant.join(', ')}.`,
    )
  }
  return only
}

const isOnRecord = async (ledger: Ledger, policy: PolicyId): Promise<boolean> =>
  (await ledger.timelineOf(policy)).onRecord

const bearersOn = async (ledger: Ledger, text: string, on: CivilDate): Promise<ReadonlyArray<SubjectId>> =>
  (await ledger.resolveIdentifier(text, { on })).possible
