import type { PolicyId, TextComparison, VersionOnDay } from '@minutebook/core'

/** Why there is no text to compare on one of the two days. */
export interface MissingText {
  readonly of: 'from' | 'to'
  /**
   * - `not-in-force`, `undetermined`: the policy was not in force that day, or the record does not say; see its
   *   `status`.
   * - `several-versions`: it was in force, and the record does not say with which of its `possible` versions.
   * - `no-version`: it was in force, and no version of it is on record.
   * - `no-text`: its version is on record without the digest of a text.
   * - `not-in-store`: the text of that digest is not in the text store.
   * - `not-plain-text`: what the store has is no text in UTF-8, such as a PDF.
   */
  readonly reason:
    | 'not-in-force'
    | 'undetermined'
    | 'several-versions'
    | 'no-version'
    | 'no-text'
    | 'not-in-store'
    | 'not-plain-text'
  /** The digest of the text; null where none is on record. */
  readonly digest: string | null
}

/** The text of a policy on two days, compared. */
export interface VersionComparison {
  readonly policy: PolicyId
  readonly from: VersionOnDay
  readonly to: VersionOnDay
  /** What changed, provision by provision; null where a text is missing. Texts of one digest are the same. */
  readonly changes: TextComparison | null
  /** Why there is nothing to compare; empty where there is. */
  readonly missing: ReadonlyArray<MissingText>
}
