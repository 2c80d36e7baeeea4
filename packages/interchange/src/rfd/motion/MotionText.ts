import type { Flow } from '../text/Flow.js'
import type { ProposedMotion } from '../RequestForDecision.js'

/** One paragraph or item of a motion; `marker` is what stands before an item. */
export interface MotionPart {
  readonly marker: string
  readonly flow: Flow
}

/** The text of a motion, still in its parts. */
export interface MotionText {
  readonly form: ProposedMotion['form']
  /** The heading or the sentence it stands in recommends it. */
  readonly recommended: boolean
  readonly parts: readonly [MotionPart, ...ReadonlyArray<MotionPart>]
}

/** What a section proposes, and what stands around it. */
export interface MotionTexts {
  readonly motions: ReadonlyArray<MotionText>
  readonly around: ReadonlyArray<Flow>
  /** HTML and code, which are not read. */
  readonly unread: ReadonlyArray<Flow>
}
