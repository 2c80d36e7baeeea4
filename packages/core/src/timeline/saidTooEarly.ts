import { finalPassage } from '../events/finalPassage.js'
import type { Resolves } from '../law/Effect.js'
import type { Condition } from '../law/When.js'
import { anyDay, exactly, type Bounds } from '../values/edtf.js'
import type { Sorted } from './Sorted.js'
import type { Dated, Timed } from './Timed.js'
import type { Variable } from './World.js'

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
  const said = boundsOf(decided, variables).latest
  const earliestOf = (day: Timed | null): number => boundsOf(day, variables).earliest
  const firstIfLater = (others: ReadonlyArray<{ readonly decided: Timed | null }>): Timed | null => {
    const [first] = others
      .map((other) => other.decided)
      .toSorted((a, b) => earliestOf(a) - earliestOf(b) || 0)
    return first !== undefined && said < earliestOf(first) ? first : null
  }
  const votes = begins.filter(({ target, mode }) => target === matter.of && mode === 'first')
  const vetoes =
    overrides === true
      ? resolves.filter(
          (veto) => veto.outcome === 'failed' && isPassage(veto.matter) && veto.matter.of === matter.of,
        )
      : none
  return firstIfLater(votes) ?? firstIfLater(vetoes)
}

const none: ReadonlyArray<never> = []

const isPassage = (matter: Resolves['matter']): matter is Condition =>
  typeof matter === 'object' && matter.name === finalPassage

/** The days the record gives; any where that hangs on something else. */
const boundsOf = (day: Timed | null, variables: ReadonlyArray<Variable>): Bounds => {
  if (typeof day === 'number') return exactly(day)
  const bounds = day?._tag === 'unknown-day' ? variables[day.variable]?.bounds : undefined
  return bounds ?? anyDay
}
