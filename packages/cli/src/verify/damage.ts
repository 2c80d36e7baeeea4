import { exitCodes } from '../exitCodes.js'
import { Stop } from '../problem/Stop.js'
import type { Told } from '../problem/Told.js'

/**
 * What is damaged, where that is why something was thrown: to a verification this is an answer. All else is thrown on.
 */
export const damageIn = (thrown: unknown): ReadonlyArray<Told> => {
  if (
    thrown instanceof Stop &&
    (thrown.exit === exitCodes.unsound || thrown.problems.every(({ code }) => code === 'store-damaged'))
  )
    return thrown.problems
  throw thrown
}
