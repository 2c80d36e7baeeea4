import type { StatusAnswer } from './StatusAnswer.js'

/** What of an answer very many policies have in common, and so is the same object for all of them. */
export type SharedPart = Pick<
  StatusAnswer,
  | 'status'
  | 'reason'
  | 'possible'
  | 'presumed'
  | 'suspendedThrough'
  | 'partial'
  | 'applicability'
  | 'flags'
  | 'findings'
  | 'assumptions'
  | 'profileId'
>

/** Where there are more ways than these, what they share is not worth looking for. */
const mostWays = 4096

/** The ways policies stand, each held once however many stand so. */
export class SharedParts {
  private readonly ways = new Map<string, SharedPart>()

  /** What an answer has in common with others; beyond so many ways, the answer itself. */
  of(found: StatusAnswer): SharedPart {
    if (this.ways.size >= mostWays) return found
    const { status, reason, possible, presumed, suspendedThrough, partial } = found
    const { applicability, flags, findings, assumptions, profileId } = found
    const way: SharedPart = {
      status,
      reason,
      possible,
      presumed,
      suspendedThrough,
      partial,
      applicability,
      flags,
      findings,
      assumptions,
      profileId,
    }
    const text = JSON.stringify(way)
    const held = this.ways.get(text)
    if (held !== undefined) return held
    this.ways.set(text, way)
    return way
  }

  clear(): void {
    this.ways.clear()
  }
}
