import { hash } from 'node:crypto'
import { createRequire } from 'node:module'
import type { Rules } from './Registers.js'

/**
 * By which rules and in which shape rows are made: the version of core, the kinds of event and the jurisdictions that
 * were handed in, and the tables. Rows of another fingerprint are rebuilt before anything is added to them. (Kinds and
 * profiles of one's own are told apart by their names and versions: whoever changes what one does gives it another.)
 */
export const fingerprintOf = ({ catalogue, profiles }: Rules, shape: number): string => {
  const { version } = createRequire(import.meta.url)('@minutebook/core/package.json') as {
    readonly version: string
  }
  const kinds = catalogue.kinds.map((kind) => `${kind.type} ${kind.version}`).toSorted()
  const rules = JSON.stringify([version, kinds, [...profiles.keys()].toSorted()])
  return `${shape}-${hash('sha256', rules).slice(0, 16)}`
}
