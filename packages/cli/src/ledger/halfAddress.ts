import { misused } from '../problem/Stop.js'

/** The word before a colon; a single letter is a drive. */
const scheme = /^([a-z][a-z0-9+.-]+):\S/i

/**
 * Stops where a file that is not there is named like an address that lacks a slash: a mistyped one must make no file.
 */
export const refuseHalfAddress = (named: string): void => {
  const [, word] = scheme.exec(named) ?? []
  if (word === undefined) return
  // What follows may hold a password, so no more of it is repeated.
  throw misused(
    'scheme-unknown',
    `${word.toLowerCase()}:`,
    'A store is a file, or has an address: postgresql://user@host/database or kurrentdb://host:2113. A file of such a name is written with ./ before it.',
  )
}
