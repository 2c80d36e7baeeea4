import type { EventId } from '../../values/ids.js'
import type { SubjectId } from '../../values/SubjectId.js'
import type { FindingCode } from './codes.js'

/** How much a finding matters: the record contradicts itself, something should be looked into, or is just missing. */
export type Severity = 'conflict' | 'doubt' | 'gap'

/** Something about the record a person should know; it never changes an answer by itself (R15). */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly subject: SubjectId | null
  readonly sentence: string
  /** The events concerned. */
  readonly events: ReadonlyArray<EventId>
  /** What would settle it. */
  readonly settledBy: string
}
