import { finalPassage } from '../events/finalPassage.js'
import type { Resolves } from '../law/Effect.js'
import type { Condition } from '../law/When.js'
import { boundsOf } from './boundsOf.js'
import { isMaking } from './makings.js'
import type { Sorted } from './Sorted.js'
import type { Dated, Timed } from './Timed.js'
import type { Variable } from './World.js'

/**
 * Puts in doubt what is recorded as putting off or calling off a commencement when the policy was certainly not enacted
 * yet, where the day of the enactment is on record. Nobody puts off a law that is not made (R4).
 */
export const doubtingEarlyMoves = (
  begins: Sorted['begins'],
  variables: ReadonlyArray<Variable>,
): Sorted['begins'] =>
  begins.map((move) => {
    if (move.mode !== 'move') return move
    const makings = begins.filter((begin) => begin.target === move.target && isMaking(begin))
    const isEarly = firstIfLater(move.decided, makings, variables) !== null
    return isEarly ? { ...move, doubt: 'conflicting-records' } : move
  })

/**
 * The same of what holds a policy, a suspension or a petition, that was certainly decided before the policy was made.
 */
export const doubtingEarlyHolds = (
  { begins, suspends }: Pick<Sorted, 'begins' | 'suspends'>,
  variables: ReadonlyArray<Variable>,
): Sorted['suspends'] =>
  suspends.map((hold) => {
    const makings = begins.filter((begin) => begin.target === hold.target && isMaking(begin))
    const isEarly = hold.doubt === undefined && firstIfLater(hold.decided, makings, variables) !== null
    return isEarly ? { ...hold, doubt: 'conflicting-records' } : hold
  })

type Said = Pick<Sorted, 'begins' | 'resolves' | 'suspends'>

/**
 * Puts in doubt what the executive is said to have said of a resolution certainly before it was passed, and an override
 * certainly before every veto: a day is wrong, and what it does cannot be told from the order of the acts (R4).
 */
export const doubtingTheEarly = (
  said: Said,
  variables: ReadonlyArray<Variable>,
): Pick<Said, 'resolves' | 'suspends'> => {
  const { resolves, suspends } = said
  const early = new Map<number, Timed>()
  for (const say of resolves) {
    const other = decidedAfter(say, said, variables)
    if (other !== null) early.set(say.event, other)
  }
  if (early.size === 0) return { resolves, suspends }
  const doubting = <E extends { readonly event: number }>(effect: E): E => {
    const doubtFrom = early.get(effect.event)
    return doubtFrom === undefined ? effect : { ...effect, doubt: 'conflicting-records', doubtFrom }
  }
  return { resolves: resolves.map(doubting), suspends: suspends.map(doubting) }
}

/** The day that puts a say in doubt: of the vote, or of the first veto, which was certainly decided after it. */
const decidedAfter = (
  { matter, decided, overrides }: Dated<Resolves>,
  { begins, resolves }: Said,
  variables: ReadonlyArray<Variable>,
): Timed | null => {
  if (!isPassage(matter)) return null
  const votes = begins.filter(({ target, mode }) => target === matter.of && mode === 'first')
  const vetoes =
    overrides === true
      ? resolves.filter(
          (veto) => veto.outcome === 'failed' && isPassage(veto.matter) && veto.matter.of === matter.of,
        )
      : none
  return firstIfLater(decided, votes, variables) ?? firstIfLater(decided, vetoes, variables)
}

/** The day of the first of some acts, if it is certainly later than that of another act. */
const firstIfLater = (
  decided: Timed | null,
  others: ReadonlyArray<{ readonly decided: Timed | null }>,
  variables: ReadonlyArray<Variable>,
): Timed | null => {
  const earliestOf = (day: Timed | null): number => boundsOf(day, variables).earliest
  const [first] = others.map((other) => other.decided).toSorted((a, b) => earliestOf(a) - earliestOf(b) || 0)
  return first !== undefined && boundsOf(decided, variables).latest < earliestOf(first) ? first : null
}

const none: ReadonlyArray<never> = []

const isPassage = (matter: Resolves['matter']): matter is Condition =>
  typeof matter === 'object' && matter.name === finalPassage
