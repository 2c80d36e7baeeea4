import { outOfOrder } from './order.js'
import { paired } from './pairing.js'
import { inTheSamePlace, type Pairs } from './Pairs.js'
import { placedIn, type Placed } from './Placed.js'
import { provisionsOf } from './provisionsOf.js'
import type { TextChange, TextComparison } from './TextChange.js'
import { wordParts } from './words.js'

/**
 * Compares two texts of an instrument, provision by provision, as {@link provisionsOf} reads them. What stayed as it
 * was is not listed. Each provision of either text is in at most one change; those under it are told apart from it.
 *
 * It takes any two texts and always gives the same answer. Turned round, what was added is what was removed; all else
 * stays. Where two texts have thousands of differences, it looks for a short way to tell them, not for the shortest.
 *
 * @example
 * compareTexts('1. Quotes\n\n1.1 Two quotes are needed.', '1. Quotes\n\n1.1 Three quotes are needed.')
 * // [{ change: 'changed', before: '1 > 1.1', after: '1 > 1.1', parts: [{ kind: 'removed', text: 'Two' }, …] }]
 */
export const compareTexts = (before: string, after: string): TextComparison => {
  if (before === after) return []
  // Of several pairings as good as each other one is chosen, the same in both directions.
  const isTurned = before > after
  const [old, now] = [placedIn(provisionsOf(before)), placedIn(provisionsOf(after))]
  const pairs = isTurned ? paired(now, old) : paired(old, now)
  const moved = outOfOrder(pairs)
  const counterpart = isTurned ? pairs.inOther : pairs.inOne

  const removed = removedAfter(old, isTurned ? pairs.inOne : pairs.inOther)
  const changes: Array<TextChange> = [...(removed.get(-1) ?? [])]
  for (const [at, provision] of now.entries()) {
    const from = counterpart(at)
    const former = old[from]
    const [one, other] = isTurned ? [at, from] : [from, at]
    const change =
      former === undefined ? added(provision) : kept(former, provision, isMoved(pairs, moved, one, other))
    if (change !== null) changes.push(change)
    for (const one of removed.get(at) ?? []) changes.push(one)
  }
  return changes
}

const isMoved = (pairs: Pairs, moved: ReadonlySet<number>, one: number, other: number): boolean =>
  moved.has(one) || !inTheSamePlace(pairs, one, other)

const added = ({ path, wording }: Placed): TextChange => ({
  change: 'added',
  before: null,
  after: path,
  parts: wordParts('', wording),
})

const kept = (former: Placed, now: Placed, hasMoved: boolean): TextChange | null => {
  const change = hasMoved ? 'moved' : former.label !== now.label ? 'renumbered' : 'changed'
  if (change === 'changed' && former.wording === now.wording) return null
  return { change, before: former.path, after: now.path, parts: wordParts(former.wording, now.wording) }
}

/** What was removed, by the provision of the newer text after which it would have stood. */
const removedAfter = (
  old: ReadonlyArray<Placed>,
  inNow: (at: number) => number,
): ReadonlyMap<number, ReadonlyArray<TextChange>> => {
  const found = new Map<number, Array<TextChange>>()
  let last = -1
  for (const [at, { path, wording }] of old.entries()) {
    const here = inNow(at)
    if (here >= 0) last = here
    else {
      const others = found.get(last) ?? []
      others.push({ change: 'removed', before: path, after: null, parts: wordParts(wording, '') })
      found.set(last, others)
    }
  }
  return found
}
