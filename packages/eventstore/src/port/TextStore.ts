import type { Option } from 'fp-ts/lib/Option.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreProblem } from '../problem/StoreProblem.js'

/**
 * Where long texts and documents are kept beside the events that cite them, each under the digest of its bytes.
 * A text is never needed to say what is in force; one that is missing is a finding.
 */
export interface TextStore {
  /**
   * Keeps the bytes and gives their SHA-256 as 64 lower-case hexadecimal digits. Keeping them again changes nothing.
   */
  readonly put: (bytes: Uint8Array) => TaskEither<StoreProblem, string>
  /** The bytes that have this digest, checked against it; none where the store has no such text. */
  readonly get: (sha256: string) => TaskEither<StoreProblem, Option<Uint8Array>>
}
