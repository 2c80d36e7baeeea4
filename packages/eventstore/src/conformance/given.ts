import { expect } from 'vitest'
import type { OpenedStore } from './Subject.js'

/** What a store gives for a capability that it declares. */
export const given = <Name extends keyof OpenedStore>(
  opened: OpenedStore,
  name: Name,
): NonNullable<OpenedStore[Name]> =>
  opened[name] ?? expect.fail(`The store declares a capability that needs "${name}", and gives none.`)
