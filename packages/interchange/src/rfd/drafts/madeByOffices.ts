import type { ReportedEnactment } from '../RequestForDecision.js'
import type { Drafting } from './Drafting.js'
import { timeOf } from './timeOf.js'

/**
 * The policies an office is said to have made, each once. One said to be made after the report cannot be
 * right and is none.
 */
export const madeByOffices = (context: Drafting): ReadonlyArray<ReportedEnactment> => {
  const made = context.rfd.enactments.filter(
    ({ by, when, verb }) => by?.body === 'officer' && timeOf(context, when, verb, null) !== null,
  )
  return made.filter((one, at) => made.findIndex(({ policy }) => policy === one.policy) === at)
}
