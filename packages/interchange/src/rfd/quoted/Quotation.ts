import type { Flow } from '../text/Flow.js'
import type { Passage } from '../text/Passage.js'
import type { Recital } from '../RequestForDecision.js'

/** The text of a resolution as a report quotes it. */
export interface Quotation {
  readonly recitals: ReadonlyArray<Recital>
  /** The paragraphs of what was resolved, without the words "be it resolved that". */
  readonly operative: ReadonlyArray<Flow>
  readonly operativeWords: Passage | null
  readonly words: Passage
  /** All of it, paragraph by paragraph. */
  readonly flows: ReadonlyArray<Flow>
}
