import { problem, type Problem } from '@minutebook/core'
import * as E from 'fp-ts/lib/Either.js'
import { isTangled } from './isTangled.js'

/** A request for decision is a few pages; what is larger than this is something else. */
const mostBytes = 1_048_576

/**
 * The text of a document's bytes, without a byte order mark. Problems: `document-too-large`,
 * `document-not-utf-8`, `document-not-text` (it holds NUL, as UTF-16 and binary files do), `document-empty`,
 * `document-tangled`.
 */
export const documentText = (bytes: Uint8Array): E.Either<Problem, string> => {
  if (bytes.length > mostBytes) {
    return refused(
      'document-too-large',
      `The document has ${bytes.length} bytes, more than the ${mostBytes} a request for decision may have.`,
    )
  }
  const text = decodedUtf8(bytes)
  if (text === null)
    return refused('document-not-utf-8', 'The document is not text in UTF-8; save it as UTF-8 and try again.')
  if (text.includes('\u0000')) {
    return refused(
      'document-not-text',
      'The document holds NUL characters; it is not plain text in UTF-8 (perhaps UTF-16, or a word processor file).',
    )
  }
  if (text.trim() === '') return refused('document-empty', 'The document is empty.')
  if (isTangled(text)) {
    return refused(
      'document-tangled',
      'The document has more lines, list items, nested quotations or emphasis signs than a request for decision ever has.',
    )
  }
  return E.right(text)
}

const refused = (code: string, sentence: string): E.Either<Problem, never> =>
  E.left(problem(code, '', sentence))

const decodedUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
