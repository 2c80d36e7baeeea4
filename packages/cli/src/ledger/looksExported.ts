import { closeSync, openSync, readSync } from 'node:fs'
import { unusable, type Stop } from '../problem/Stop.js'
import { shownPlace } from './address.js'

/** What some programs put before a text: bytes of UTF-8 or of UTF-16. No database begins so. */
const marks: ReadonlyArray<ReadonlyArray<number>> = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
]
const brace = '{'.charCodeAt(0)

/** Whether a file begins as an export does (`log --jsonl`), and no ledger file. */
export const looksExported = (file: string): boolean => {
  const begin = beginOf(file)
  return begin[0] === brace || marks.some((mark) => mark.every((byte, at) => begin[at] === byte))
}

/** The first bytes; none where the file cannot be read, of which whoever opens it will say more. */
const beginOf = (file: string): Uint8Array => {
  const bytes = new Uint8Array(3)
  try {
    const opened = openSync(file, 'r')
    try {
      return bytes.subarray(0, readSync(opened, bytes))
    } finally {
      closeSync(opened)
    }
  } catch {
    return bytes
  }
}

/** An export is no ledger yet. */
export const exportNamed = (named: string): Stop =>
  unusable(
    'export-not-a-ledger',
    shownPlace(named),
    'This is an export, not the file of a ledger: `minutebook import` makes a ledger of it, and `minutebook verify` checks it as it is.',
  )
