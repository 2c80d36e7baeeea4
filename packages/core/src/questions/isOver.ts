import { Ending } from '../law/Ending.js'
import type { Verdict } from '../timeline/verdict.js'

/** Whether a policy has certainly come to its end, rather than not begun or been held up. */
export const isOver = ({ status, reason }: Pick<Verdict, 'status' | 'reason'>): boolean =>
  status === 'not-in-force' && Ending.is(reason)
