import type { Explanation, Ledger } from 'minutebook'
import type { Session } from '../Session.js'
import { timesOf, whereOf, type AskedTimes, type AskedWhere } from './asked.js'
import { namesForPeople, shownPolicy } from './called.js'
import { policyNamed } from './named.js'

/** The status of a policy with its explanation, which holds the answer, and what people call the policy. */
export const explained = async (
  session: Session,
  ledger: Ledger,
  asked: AskedTimes & AskedWhere & { readonly policy: string },
): Promise<{ readonly explanation: Explanation; readonly called: string }> => {
  const policy = await policyNamed(session, ledger, asked.policy, asked.on)
  const answer = await ledger.statusOf(policy, {
    ...(await timesOf(session, ledger, asked)),
    ...whereOf(asked),
  })
  const explanation = await ledger.explain(answer)
  const names = await namesForPeople(session, ledger)
  return { explanation, called: shownPolicy(policy, names(policy)) }
}
