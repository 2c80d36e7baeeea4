import { setImmediate } from 'node:timers/promises'
import {
  bookOf,
  pagesOf,
  registerOf,
  type Columns,
  type HeldRoll,
  type Pages,
  type Register,
} from '@minutebook/core'
import { noRoll } from './layout.js'
import { isByOwnRules } from './ownRules.js'

/** So many policies are worked out before everything else in this process has its turn. */
const atOnce = 200

/** Works out how every policy stands by the first events of some pages, whatever is added to those meanwhile. */
export const rolling = async (
  { book: { ledger, catalogue }, profiles }: Register,
  columns: Columns,
  { bytesAt }: Pick<Pages, 'bytesAt'>,
): Promise<HeldRoll> => {
  if (!isByOwnRules(profiles, columns.types)) return noRoll()
  const pages = pagesOf(ledger, catalogue, columns, { size: columns.typeOf.length, bytesAt })
  const { roll, policies } = registerOf(bookOf(ledger, catalogue, pages), profiles)
  const { length } = policies()
  for (let at = 0; at < length; at += atOnce) {
    roll.follow(at, at + atOnce)
    await setImmediate()
  }
  return roll.held()
}
