import type { TextStore } from '@minutebook/eventstore'
import { orStop } from '../ledger/OpenedStore.js'
import type { Told } from '../problem/Told.js'
import { membersOf } from './membersOf.js'

/** A digest an event names, with its place in it. */
interface Cited {
  readonly digest: string
  readonly path: string
}

/**
 * The texts that events name by their digest and that are not kept beside the ledger, each with the first event that
 * names it. Nothing was recorded wrongly by that; but what a version said, nobody can then read here.
 */
export const missingTexts = async (
  texts: TextStore,
  leaves: ReadonlyArray<string>,
): Promise<ReadonlyArray<Told>> => {
  const seen = new Set<string>()
  const missing: Array<Told> = []
  for (const [at, leaf] of leaves.entries()) {
    for (const { digest, path } of leaf.includes('igest":"') ? citedIn(leaf) : []) {
      if (seen.has(digest)) continue
      seen.add(digest)
      if (await isMissing(texts, digest)) missing.push(missed(digest, `/${at}${path}`))
    }
  }
  return missing
}

/** A text that is there and is not the one of its digest is told by the store itself. */
const isMissing = async (texts: TextStore, digest: string): Promise<boolean> => {
  const found = await texts.get(digest)()
  if (found._tag === 'Left' && found.left.code === 'store-damaged') return false
  return orStop(found)._tag === 'None'
}

const missed = (digest: string, path: string): Told => ({
  code: 'text-missing',
  path,
  sentence: `The text with the digest ${digest} is not kept beside the ledger: it was never put there, or was taken out.`,
})

const sha256 = /^[0-9a-f]{64}$/

/** Texts of policies and resolutions, and what is attached; a source lies elsewhere. */
const citedIn = (leaf: string): ReadonlyArray<Cited> => {
  const { data, attachments } = membersOf(leaf) ?? {}
  return [
    ...digestsIn(data, '/data', (name) => name.endsWith('Digest')),
    ...digestsIn(attachments, '/attachments', (name) => name === 'digest'),
  ]
}

const digestsIn = (value: unknown, path: string, isDigest: (name: string) => boolean): ReadonlyArray<Cited> =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
        typeof member === 'string' && isDigest(name) && sha256.test(member)
          ? [{ digest: member, path: `${path}/${name}` }]
          : digestsIn(member, `${path}/${name}`, isDigest),
      )
