import { createHash, randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { schemasOf, standardKinds, type Catalogue, type Kind } from '@minutebook/core'
import { codeBeside } from '@minutebook/sqlite/driver'
import { version } from '../version.js'
import type { Header } from './layout.js'

export type Fingerprint = Pick<Header, 'library' | 'schemas'>

/**
 * What has to be as it was when a snapshot was written for it to be of any use: this release, and these kinds of event.
 */
export const fingerprint = (catalogue: Catalogue): Fingerprint => ({
  library: (library ??= [version, ...codeOfCore()].join(' ')),
  schemas: createHash('sha256')
    .update([...schemasOf(catalogue), ...alterationsOf(catalogue)].join('\n'))
    .digest('hex'),
})

/**
 * A random value, which equals no other, where a kind of this library was given other functions or another face: what
 * those make of an event nobody can compare, and there is no prefix to tell it by.
 */
const alterationsOf = ({ kinds }: Catalogue): ReadonlyArray<string> =>
  kinds.every((kind) => isIntegrators(kind) || ownKinds.has(kind)) ? [] : [randomUUID()]

const isIntegrators = ({ type }: Kind): boolean => type.includes('.')

const ownKinds: ReadonlySet<Kind> = new Set(standardKinds)

/** The same as long as this program runs. */
let library: string | null = null

/**
 * The SHA-256 of the code that reads events and draws what follows from them: a version somebody works on, or has
 * patched, is another one. In a bundle there are no such files, and its version stands for it.
 */
const codeOfCore = (): ReadonlyArray<string> => {
  try {
    return [codeBeside(fileURLToPath(import.meta.resolve('@minutebook/core')), performance.timeOrigin)]
  } catch {
    return []
  }
}

/** Rows are written as they lie in memory; nearly every computer there is begins with the low byte. */
export const isLowByteFirst = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
