import type { Kind } from '../events/Kind.js'
import type { Problem } from '../problem/Problem.js'
import { deeplyFrozen } from '../values/deeplyFrozen.js'
import { faultsOfCodecs } from './faultsOfCodecs.js'
import { faultsOfKinds } from './faultsOfKinds.js'
import { faultsOfNames } from './faultsOfNames.js'
import { faultsOfVersions } from './faultsOfVersions.js'

/** The event kinds a ledger knows, by type and version. */
export interface Catalogue {
  readonly kinds: ReadonlyArray<Kind>
  /** What is wrong with the kinds, each at its place in the list; no ledger is opened with a catalogue that has any. */
  readonly problems: ReadonlyArray<Problem>
  readonly kindOf: (type: string, version: number) => Kind | undefined
  /** The newest version of a type: what is recorded where a version is not named. */
  readonly newest: (type: string) => Kind | undefined
}

/**
 * Builds a catalogue. A kind of one's own is called `vendor.Kind`: names without a prefix are those of this library,
 * now and later. Of two kinds with the same type and version the later one counts, and `problems` tells.
 */
export const catalogueOf = (kinds: ReadonlyArray<Kind>): Catalogue => {
  const byType = new Map<string, Map<number, Kind>>()
  for (const kind of kinds) {
    const versions = byType.get(kind.type) ?? new Map<number, Kind>()
    versions.set(kind.version, kind)
    byType.set(kind.type, versions)
  }
  return Object.freeze<Catalogue>({
    kinds: Object.freeze([...kinds]),
    problems: deeplyFrozen([
      ...faultsOfNames(kinds),
      ...faultsOfKinds(kinds),
      ...faultsOfCodecs(kinds),
      ...[...byType.values()].flatMap((versions) => faultsOfVersions(versions, kinds)),
    ]),
    kindOf: (type, version) => byType.get(type)?.get(version),
    newest: (type) => {
      const versions = byType.get(type)
      return versions === undefined ? undefined : versions.get(Math.max(...versions.keys()))
    },
  })
}
