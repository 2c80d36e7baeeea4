import type { Kind } from '../events/Kind.js'
import { standardGuards } from './standardGuards.js'

/** Kinds with the generated guards in place of those put together at start-up, which take longer. */
export const guarded = <Kinds extends ReadonlyArray<Kind>>(kinds: Kinds): Kinds =>
  Object.freeze(
    kinds.map((kind) => Object.freeze({ ...kind, is: standardGuards[kind.type]?.[kind.version] ?? kind.is })),
  ) as ReadonlyArray<Kind> as Kinds
