import type { Explanation, Ledger } from 'minutebook'
import type { Session } from '../Session.js'
import { timesOf, type AskedTimes } from './asked.js'
import { namesForPeople, shownPolicy } from './called.js'
import { policyNamed } from './named.js'

/** Which part of a policy is meant, and where, as a command line has them. */
interface AskedWhere {
  readonly portion: string | undefined
  readonly territory: string | undefined
}

/** The status of a policy with its explanation, which holds the answer, and what people call the policy. */
export const explained = async (
  session: Session,
  ledger: Ledger,
  asked: AskedTimes & AskedWhere & { readonly policy: string },
): Promise<{ readonly explanation: Explanation; readonly called: string }> => {
  const policy = await policyNamed(session, ledger, asked.policy, asked.on)
  const { portion, territory } = asked
  const answer = await ledger.statusOf(policy, {
    ...(await timesOf(session, ledger, asked)),
    ...(portion === undefined ? {} : { portion }),
    ...(territory === undefined ? {} : { territory }),
  })
  const explanation = await ledger.explain(answer)
  const names = await namesForPeople(session, ledger)
  return { explanation, called: shownPolicy(policy, names(policy)) }
}
