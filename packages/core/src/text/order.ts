import { alignedPlaces } from './aligned.js'
import type { Pairs, Text } from './Pairs.js'

/**
 * The provisions of the first text that stand in another order among those under the same parent than in the second.
 */
export const outOfOrder = (pairs: Pairs): ReadonlySet<number> => {
  const moved = new Set<number>()
  const lookUnder = (one: ReadonlyArray<number>, other: ReadonlyArray<number>, under: number): void => {
    const kept = one.filter((at) => {
      const counterpart = pairs.inOther(at)
      return counterpart >= 0 && pairs.other[counterpart]?.parent === under
    })
    const here = new Set(kept)
    const then = other.map(pairs.inOne).filter((at) => here.has(at))
    const inOrder = new Set(alignedPlaces(kept.map(String), then.map(String)).map(([at]) => kept[at]))
    for (const at of kept) if (!inOrder.has(at)) moved.add(at)
  }
  lookUnder(topOf(pairs.one), topOf(pairs.other), -1)
  for (const [at, { children }] of pairs.one.entries()) {
    const counterpart = pairs.inOther(at)
    if (counterpart >= 0) lookUnder(children, pairs.other[counterpart]?.children ?? [], counterpart)
  }
  return moved
}

const topOf = (text: Text): ReadonlyArray<number> =>
  text.flatMap(({ parent }, at) => (parent < 0 ? [at] : []))
