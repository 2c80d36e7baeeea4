import type { Explanation, Ledger, StatusAnswer } from 'minutebook'
import type { Session } from '../Session.js'
import { timesOf, whereOf, type AskedTimes, type AskedWhere } from './asked.js'
import { eventsForPeople, type NamesEvents } from './eventsNamed.js'
import { namesForPeople, shownPolicy } from './called.js'
import { policyNamed } from './named.js'
import { secondReading } from './secondReading.js'

/** An explanation that says of each event cited when it was recorded, whatever day it tells of. */
export interface DatedExplanation extends Explanation {
  readonly answer: Omit<StatusAnswer, 'citations'> & {
    readonly citations: ReadonlyArray<StatusAnswer['citations'][number] & { readonly recordedAt: string }>
  }
}

/** The status of a policy with its explanation, which holds the answer, and what people call the policy and the events. */
export const explained = async (
  session: Session,
  ledger: Ledger,
  asked: AskedTimes & AskedWhere & { readonly policy: string },
): Promise<{
  readonly explanation: DatedExplanation
  readonly called: string
  readonly named: NamesEvents
}> => {
  const policy = await policyNamed(session, ledger, asked.policy, asked.on)
  const answer = await ledger.statusOf(policy, {
    ...(await timesOf(session, ledger, asked)),
    ...whereOf(asked),
  })
  const { steps } = await ledger.explain(answer)
  const { book } = await secondReading(ledger)
  const citations = answer.citations.map((one) => ({ ...one, recordedAt: book.recordedAt(one.seq) }))
  const names = await namesForPeople(session, ledger)
  return {
    explanation: { answer: { ...answer, citations }, steps },
    called: shownPolicy(policy, names(policy)),
    named: await eventsForPeople(session, ledger),
  }
}
