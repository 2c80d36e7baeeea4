import { hash } from 'node:crypto'

/** The SHA-256 of what was read. */
export const digestOf = (bytes: Uint8Array | string): string => hash('sha256', bytes)
