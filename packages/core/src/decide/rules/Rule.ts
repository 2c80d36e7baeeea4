import type { Problem } from '../../problem/Problem.js'
import type { Register } from '../../questions/Register.js'
import type { Day } from '../../values/Day.js'
import type { UnderstoodAct } from '../readAct.js'

/** What a rule is given: the act, those before it in the command, and the register they are about to enter. */
export interface Situation {
  readonly register: Register
  readonly one: UnderstoodAct
  /** All acts of the command, and which of them this is. */
  readonly acts: ReadonlyArray<UnderstoodAct>
  readonly at: number
  /** The civil day it is. */
  readonly today: Day
}

export type Rule = (situation: Situation) => ReadonlyArray<Problem>
