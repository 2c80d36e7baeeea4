import { createHash } from 'node:crypto'
import { schemasOf, version, type Catalogue } from '@minutebook/core'
import type { Header } from './layout.js'

export type Fingerprint = Pick<Header, 'library' | 'schemas'>

/** What has to be as it was when a snapshot was written for it to be of any use: this release, and these kinds of event. */
export const fingerprint = (catalogue: Catalogue): Fingerprint => ({
  library: version,
  schemas: createHash('sha256').update(schemasOf(catalogue).join('\n')).digest('hex'),
})

/** Rows are written as they lie in memory; nearly every computer there is begins with the low byte. */
export const isLowByteFirst = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
