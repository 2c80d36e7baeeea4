import type { PolicyKind } from '@minutebook/core'

/** What the reader cannot find in the document and must be told. */
export interface RfdOptions {
  /**
   * The SHA-256 of the bytes, 64 lower-case hexadecimal digits; the reader has no cryptography of its own.
   */
  readonly digest: string
  /**
   * The civil day on which the document was read, if it is to count as a bound for what the document reports.
   */
  readonly readOn?: string
  /**
   * Other ids than the default ones, keyed by the default: `{ 'policy:customer-experience': 'policy:ap-12'
   * }`.
   */
  readonly ids?: Readonly<Partial<Record<string, string>>>
  /**
   * What sort of instrument a policy is, keyed by its default id, where the document does not say or says it
   * wrongly.
   */
  readonly kindOf?: Readonly<Partial<Record<string, PolicyKind>>>
}
