import type { Columns } from '@minutebook/core'
import { bytesInRow, type Header } from './layout.js'

/** The header in some bytes; null where there is none: these bytes are not known to be whole yet. */
export const headerFrom = (bytes: Uint8Array): Header | null => {
  const json = parsed(new TextDecoder().decode(bytes))
  if (typeof json !== 'object' || json === null) return null
  const { ledger, library, schemas, types, leafBytes, lengths } = json as Readonly<Record<string, unknown>>
  return typeof ledger === 'string' &&
    typeof library === 'string' &&
    typeof schemas === 'string' &&
    isCount(leafBytes) &&
    Array.isArray(types) &&
    types.every((type) => typeof type === 'string') &&
    Array.isArray(lengths) &&
    lengths.length === bytesInRow.length &&
    lengths.every(isCount)
    ? { ledger, library, schemas, types: types as unknown as Columns['types'], leafBytes, lengths }
    : null
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
