import { toDay, type CivilDate } from '@minutebook/core'

/** A stretch of days on a line of characters. */
export interface Segment {
  readonly start: number
  readonly length: number
}

interface Stretch {
  readonly from: CivilDate | null
  readonly until: CivilDate | null
}

/** How long a stretch is drawn that has no first or no last day. */
const openEnd = 4

/**
 * Lays stretches of days that follow each other onto a line: each in proportion to its days, but none so short that it
 * vanishes. What has no beginning or no end gets a piece of its own at the edge.
 */
export const segments = (stretches: ReadonlyArray<Stretch>, width: number): ReadonlyArray<Segment> => {
  const days = stretches.map(({ from, until }) =>
    from === null || until === null ? null : toDay(until) - toDay(from),
  )
  const bounded = days.filter((one) => one !== null)
  if (bounded.length === 0) return evenly(stretches.length, width)
  const edges = (days.length - bounded.length) * openEnd
  const lengths = shared(bounded, Math.max(width - edges, bounded.length))
  let next = 0
  let start = 0
  return days.map((one) => {
    const length = one === null ? openEnd : (lengths[next++] ?? 1)
    const segment = { start, length }
    start += length
    return segment
  })
}

const evenly = (count: number, width: number): ReadonlyArray<Segment> => {
  const length = Math.max(1, Math.floor(width / Math.max(count, 1)))
  return Array.from({ length: count }, (_, at) => ({ start: at * length, length }))
}

/** Shares a width out by weight in whole characters, one at least to each: the largest give what the smallest lack. */
const shared = (weights: ReadonlyArray<number>, width: number): ReadonlyArray<number> => {
  const total = weights.reduce((sum, one) => sum + one, 0)
  const lengths = weights.map((one) => Math.max(1, Math.floor((one / total) * width)))
  const taken = (): number => lengths.reduce((sum, one) => sum + one, 0)
  while (taken() !== width) {
    const missing = width - taken()
    const at =
      missing > 0 ? mostShort(weights, lengths, width / total) : lengths.indexOf(Math.max(...lengths))
    lengths[at] = (lengths[at] ?? 0) + Math.sign(missing)
  }
  return lengths
}

const mostShort = (weights: ReadonlyArray<number>, lengths: ReadonlyArray<number>, scale: number): number => {
  const lacking = weights.map((one, at) => one * scale - (lengths[at] ?? 0))
  return lacking.indexOf(Math.max(...lacking))
}
