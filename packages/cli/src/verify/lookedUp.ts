import type { TextStore } from '@minutebook/eventstore'
import { textsCited } from '../copy/textsCited.js'
import { orStop } from '../ledger/OpenedStore.js'
import type { Told } from '../problem/Told.js'
import type { Leaves } from './Leaves.js'
import { membersOf } from './membersOf.js'

/** Why a text cannot be had: it is not there, or has no longer the bytes of its digest. */
export type Lack = 'missing' | 'differs'

/** What became of the texts that events name by their digest. */
export interface LookedUp {
  /** Those that cannot be had. */
  readonly lacking: ReadonlyMap<string, Lack>
  /** Those that are not there, each with the first event that names it; a source lies elsewhere and is none of them. */
  readonly warnings: ReadonlyArray<Told>
}

/**
 * Looks up every text that events name by its digest. Nothing was recorded wrongly where one is not there; but what a
 * version said, nobody can then read here.
 */
export const lookedUp = async (texts: TextStore, leaves: Leaves): Promise<LookedUp> => {
  const seen = new Set<string>()
  const lacking = new Map<string, Lack>()
  const warned = new Set<string>()
  const warnings: Array<Told> = []
  for (const [at, leaf] of leaves.entries()) {
    const members = leaf?.includes('igest":"') === true ? membersOf(leaf) : null
    if (leaf === null || members === null) continue
    for (const digest of textsCited(leaf)) {
      const lack = seen.has(digest) ? null : await lackOf(texts, digest)
      seen.add(digest)
      if (lack !== null) lacking.set(digest, lack)
    }
    for (const { digest, path } of citedIn(members)) {
      if (lacking.get(digest) !== 'missing' || warned.has(digest)) continue
      warned.add(digest)
      warnings.push(missed(digest, `/${at}${path}`))
    }
  }
  return { lacking, warnings }
}

const lackOf = async (texts: TextStore, digest: string): Promise<Lack | null> => {
  const found = await texts.get(digest)()
  if (found._tag === 'Left' && found.left.code === 'store-damaged') return 'differs'
  return orStop(found)._tag === 'None' ? 'missing' : null
}

const missed = (digest: string, path: string): Told => ({
  code: 'text-missing',
  path,
  sentence: `The text with the digest ${digest} is not kept beside the ledger: it was never put there, or was taken out.`,
})

/** A digest an event names, with its place in it. */
interface Cited {
  readonly digest: string
  readonly path: string
}

const sha256 = /^[0-9a-f]{64}$/

/** Texts of policies and resolutions, and what is attached. */
const citedIn = ({ data, attachments }: NonNullable<ReturnType<typeof membersOf>>): ReadonlyArray<Cited> => [
  ...digestsIn(data, '/data', (name) => name.endsWith('Digest')),
  ...digestsIn(attachments, '/attachments', (name) => name === 'digest'),
]

const digestsIn = (value: unknown, path: string, isDigest: (name: string) => boolean): ReadonlyArray<Cited> =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
        typeof member === 'string' && isDigest(name) && sha256.test(member)
          ? [{ digest: member, path: `${path}/${name}` }]
          : digestsIn(member, `${path}/${name}`, isDigest),
      )
