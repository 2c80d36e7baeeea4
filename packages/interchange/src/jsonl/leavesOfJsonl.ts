import { MunicipalityId, problem, type Problem } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'

/** A ledger read from JSONL: whose it is, and its leaves as they were. */
export interface LedgerFile {
  readonly ledger: MunicipalityId
  readonly leaves: ReadonlyArray<string>
}

const lineFeed = '\n'

/**
 * The leaves of a ledger exported as JSONL, none of them checked: whoever trusts nobody gives them to `verify`. Paths
 * are the line, from 1.
 *
 * Problems: `not-utf-8`, `byte-order-mark`, `empty`, `line-end-missing` (the file was cut off), `blank-line` and
 * `leaf-unreadable` (the first line does not say whose ledger it is).
 */
export const leavesOfJsonl = (bytes: Uint8Array): E.Either<ReadonlyArray<Problem>, LedgerFile> => {
  const text = decodedText(bytes)
  if (text === null) return refused('not-utf-8', '', 'The file is not text in UTF-8.')
  if (text.startsWith('\ufeff'))
    return refused('byte-order-mark', '/1', 'The file begins with a byte order mark, which no ledger has.')
  if (text === '') return refused('empty', '', 'The file is empty; a ledger has at least one event.')
  if (!text.endsWith(lineFeed)) return cutOff(text.split(lineFeed).length)
  const leaves = text.slice(0, -1).split(lineFeed)
  const blank = leaves.findIndex((leaf) => leaf.trim() === '')
  if (blank >= 0) return refused('blank-line', `/${blank + 1}`, `Line ${blank + 1} is blank.`)
  const ledger = ledgerOf(leaves[0] ?? '')
  return ledger === null
    ? refused('leaf-unreadable', '/1', 'The first line is not an event that says whose ledger it is.')
    : E.right({ ledger, leaves })
}

const refused = (code: string, path: string, sentence: string): E.Either<ReadonlyArray<Problem>, never> =>
  E.left([problem(code, path, sentence)])

const cutOff = (line: number): E.Either<ReadonlyArray<Problem>, never> =>
  refused(
    'line-end-missing',
    `/${line}`,
    `The last line, number ${line}, has no end: the file was cut off there. Export it again, or take another copy of it.`,
  )

const decodedText = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const ledgerOf = (leaf: string): MunicipalityId | null => {
  try {
    const parsed = JSON.parse(leaf) as unknown
    const ledger = typeof parsed === 'object' && parsed !== null && 'ledger' in parsed ? parsed.ledger : null
    return MunicipalityId.is(ledger) ? ledger : null
  } catch {
    return null
  }
}
