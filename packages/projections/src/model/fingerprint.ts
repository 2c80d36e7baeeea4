import { createHash, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { schemasOf, standardKinds, standardProfiles, type Kind, type Profile } from '@minutebook/core'
import { codeBeside } from '@minutebook/sqlite/driver'
import { version } from '../version.js'
import type { Rules } from './Registers.js'

/**
 * By which rules and in which shape rows are made: this release and its code, the kinds of event and the jurisdictions
 * that were handed in, and the tables. Rows of another fingerprint are rebuilt before anything is added to them.
 */
export const fingerprintOf = (rules: Rules, shape: number): string => {
  const { catalogue, profiles } = rules
  const words = [library(), schemasOf(catalogue), [...profiles.keys()].toSorted(), own(rules)]
  return `${shape}-${createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32)}`
}

/** The same as long as this program runs. */
let known: ReadonlyArray<string> | null = null

const library = (): ReadonlyArray<string> =>
  (known ??= [version, ...['@minutebook/core', '@minutebook/projections'].map(codeOf)])

/**
 * The SHA-256 of the code of a package: a version somebody works on, or has patched, is another one. In a bundle there
 * are no such files, and its version stands for it.
 */
const codeOf = (name: string): string => {
  try {
    return codeBeside(fileURLToPath(import.meta.resolve(name)), performance.timeOrigin)
  } catch {
    return ''
  }
}

/**
 * Kinds and profiles that are not those of this library. What they do is in functions nobody can compare: it is the
 * same by the word of whoever hands them in (`rulesVersion`), and without that as long as they are the same objects.
 */
const own = ({ catalogue, profiles, rulesVersion }: Rules): ReadonlyArray<string> => {
  const kinds = catalogue.kinds.filter(
    (kind) => !standard.has(kind) && catalogue.kindOf(kind.type, kind.version) === kind,
  )
  const strangers = [...kinds, ...[...profiles.values()].filter((profile) => !standard.has(profile))]
  return strangers
    .map((one) => (rulesVersion === undefined ? markOf(one) : `${rulesVersion} ${nameOf(one)}`))
    .toSorted()
}

const standard: ReadonlySet<object> = new Set<object>([...standardKinds, ...standardProfiles.values()])

const nameOf = (stranger: Kind | Profile): string =>
  'type' in stranger ? `${stranger.type} ${stranger.version}` : stranger.id

/** What nothing else has, and what is given to it again as long as this program runs. */
const markOf = (stranger: object): string => {
  const mark = marks.get(stranger) ?? randomUUID()
  marks.set(stranger, mark)
  return mark
}

const marks = new WeakMap<object, string>()
