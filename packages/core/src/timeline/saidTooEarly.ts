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
  const early = new Set(resolves.filter((say) => isTooEarly(say, said, variables)).map(({ event }) => event))
  if (early.size === 0) return { resolves, suspends }
  const doubting = <E extends { readonly event: number }>(effect: E): E =>
    early.has(effect.event) ? { ...effect, doubt: 'effect-unknown' } : effect
  return { resolves: resolves.map(doubting), suspends: suspends.map(doubting) }
}

const isTooEarly = (
  { matter, decided, overrides }: Dated<Resolves>,
  { begins, resolves }: Said,
  variables: ReadonlyArray<Variable>,
): boolean => {
  if (!isPassage(matter)) return false
  const said = boundsOf(decided, variables).latest
  const areAllLater = (others: ReadonlyArray<{ readonly decided: Timed | null }>): boolean =>
    others.length > 0 && others.every((other) => said < boundsOf(other.decided, variables).earliest)
  return (
    areAllLater(begins.filter(({ target, mode }) => target === matter.of && mode === 'first')) ||
    (overrides === true &&
      areAllLater(
        resolves.filter(
          (veto) => veto.outcome === 'failed' && isPassage(veto.matter) && veto.matter.of === matter.of,
        ),
      ))
  )
}

const isPassage = (matter: Resolves['matter']): matter is Condition =>
  typeof matter === 'object' && matter.name === finalPassage

/** The days the record gives; any where that hangs on something else. */
const boundsOf = (day: Timed | null, variables: ReadonlyArray<Variable>): Bounds => {
  if (typeof day === 'number') return exactly(day)
  const bounds = day?._tag === 'unknown-day' ? variables[day.variable]?.bounds : undefined
  return bounds ?? anyDay
}
