import type { Verdict } from '../timeline/verdict.js'

const over: ReadonlySet<unknown> = new Set([
  'rescinded',
  'superseded',
  'expired',
  'lapsed-by-law',
  'quashed',
  'disallowed',
  'authority-lapsed',
  'municipality-ended',
])

/** Whether a policy has certainly come to its end, rather than not begun or been held up. */
export const isOver = ({ status, reason }: Pick<Verdict, 'status' | 'reason'>): boolean =>
  status === 'not-in-force' && over.has(reason)
