import type { Ledger } from 'minutebook'
import type { Session } from '../Session.js'
import { timesOf, whereOf, type AskedTimes, type AskedWhere } from './asked.js'

/** What is to be said to people of a part or an area that no act names: a timeline has no notes of its own. */
export const unnamed = async (
  session: Session,
  ledger: Ledger,
  policy: string,
  asked: Omit<AskedTimes, 'on'> & AskedWhere,
): Promise<ReadonlyArray<string>> => {
  if (session.json || (asked.portion === undefined && asked.territory === undefined)) return []
  const times = await timesOf(session, ledger, { ...asked, on: undefined })
  const answer = await ledger.statusOf(policy, { ...times, ...whereOf(asked) })
  const notes = (await ledger.explain(answer)).steps.filter(({ about }) => about === 'flag')
  return answer.flags.flatMap((flag, at) =>
    flag === 'portion-unnamed' || flag === 'area-unnamed' ? (notes[at]?.sentence ?? []) : [],
  )
}
