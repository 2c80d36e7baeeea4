import type { UnderstoodAct } from '../readAct.js'
import type { Situation } from './Rule.js'

/** Whether an earlier act of the same command is of a sort: what is recorded together may rest on one another. */
export const earlierIn = ({ acts, at }: Situation, is: (earlier: UnderstoodAct) => boolean): boolean => {
  for (let index = 0; index < at; index += 1) if (is(acts[index] as UnderstoodAct)) return true
  return false
}
