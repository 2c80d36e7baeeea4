import type { Problem } from '../../problem/Problem.js'
import type { Register } from '../../questions/Register.js'
import type { Day } from '../../values/Day.js'
import type { Kind } from '../../events/Kind.js'
import type { Act } from '../Act.js'

/** What a rule is given: the act, and the register it is about to enter, with the acts before it in the command. */
export interface Situation {
  readonly register: Register
  readonly one: {
    readonly act: Pick<Act, 'data' | 'decidedOn' | 'by' | 'claimed' | 'meeting'>
    readonly kind: Kind
  }
  /** The civil day it is. */
  readonly today: Day
}

export type Rule = (situation: Situation) => ReadonlyArray<Problem>
