import type { PolicyKind } from '@minutebook/core'
import type { Drafting } from './Drafting.js'

/** The sort of instrument a policy is, and what was taken for granted in saying so. */
export interface KindTaken {
  readonly kind: PolicyKind
  readonly assumptions: ReadonlyArray<string>
}

/**
 * The caller's word first, then what the document calls the policy, then what follows from who deals with it.
 */
export const kindOfPolicy = (context: Drafting, key: string, otherwise: KindTaken): KindTaken => {
  const told = context.options.kindOf?.[key]
  if (told !== undefined) return { kind: told, assumptions: [] }
  const called = context.policy(key)?.called ?? null
  return called === null ? otherwise : { kind: `${called}-policy`, assumptions: [] }
}
