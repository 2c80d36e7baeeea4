import { createHash } from 'node:crypto'
import type { BinaryEventData } from '@kurrent/kurrentdb-client'

/** A part of a text: as much of it as one append may hold, with room to spare. */
export type Part = BinaryEventData

const size = 512 * 1024

/** The parts of a text, at least one. Their ids follow from what they are, so that storing them twice is a retry. */
export const partsOf = (sha256: string, bytes: Uint8Array): ReadonlyArray<Part> => {
  const count = Math.max(1, Math.ceil(bytes.length / size))
  return Array.from({ length: count }, (_, index) => ({
    id: idOf(`${sha256}/${index}`),
    contentType: 'application/octet-stream',
    type: 'TextPart',
    data: bytes.subarray(index * size, (index + 1) * size),
    metadata: { part: index, parts: count },
  }))
}

/** A UUID of version 8 out of a digest: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8 */
const idOf = (name: string): string =>
  createHash('sha256')
    .update(name)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-8$3-8$4-')
