import type { Open } from './Open.js'

/** One question that was open, the answer taken of those there were, and what it was about. */
export interface Choice {
  readonly answer: number
  readonly answers: number
  readonly about: ReadonlyArray<Open>
}
