import { problem, type Problem } from '../problem/Problem.js'
import type { Kind } from './Kind.js'

/** An act of an integrator's kind whose own functions fail: what it does cannot be told, so it is not recorded. */
export const kindFailed = ({ type }: Kind, why: string): Problem =>
  problem('kind-failed', '/type', `What ${type} does cannot be told, since the kind failed: ${why}`)

/** Kinds of this library fail at nothing their guards let through; those of integrators have a prefix. */
export const isIntegrators = ({ type }: Pick<Kind, 'type'>): boolean => type.includes('.')
