import type { ActInput } from '@minutebook/core'
import type { Note } from '../RequestForDecision.js'
import type { Place } from '../text/Passage.js'

/** An act as the ledger takes it, with what the clerk needs to judge it. */
export interface DraftedAct {
  readonly act: ActInput
  /** What was understood, in a sentence for the clerk. */
  readonly understood: string
  readonly quote: string
  readonly place: Place
  /** What the document does not say and was taken for granted. */
  readonly assumptions: ReadonlyArray<string>
}

/** What a request for decision gives a ledger. The acts are in the order in which they are to be recorded. */
export interface RfdDrafts {
  readonly acts: ReadonlyArray<DraftedAct>
  /** What the document says and no act holds, because the reader could not tell what it means. */
  readonly notUnderstood: ReadonlyArray<{ readonly quote: string; readonly place: Place }>
  /** What a complete record would have and the document leaves open. */
  readonly notStated: ReadonlyArray<string>
  /** What was read and has no place in a legal record. */
  readonly notes: ReadonlyArray<Note>
}
