import { diffArrays } from 'diff'

/** What differs at one place of two sequences, and what is the same in both after it. */
export interface AlignedRun {
  readonly gone: ReadonlyArray<string>
  readonly come: ReadonlyArray<string>
  readonly same: ReadonlyArray<string>
}

/**
 * Beyond so many differences no shortest way is sought, since the time that takes grows with their square: then only
 * what is the same at both ends counts as the same.
 */
const mostDifferences = 2000

/** Lays two sequences alongside each other by the fewest differences. Neighbouring differences are one run. */
export const alignedRuns = (
  before: ReadonlyArray<string>,
  after: ReadonlyArray<string>,
): ReadonlyArray<AlignedRun> => {
  const found = diffArrays([...before], [...after], { maxEditLength: mostDifferences })
  if (found === undefined) return alikeAtTheEnds(before, after)
  const runs: Array<AlignedRun> = []
  let gone: Array<string> = []
  let come: Array<string> = []
  for (const { added, removed, value } of found) {
    if (removed) for (const one of value) gone.push(one)
    else if (added) for (const one of value) come.push(one)
    else {
      runs.push({ gone, come, same: value })
      gone = []
      come = []
    }
  }
  return gone.length + come.length > 0 ? [...runs, { gone, come, same: [] }] : runs
}

/** The places of equal elements in the same order, each with its counterpart. */
export const alignedPlaces = (
  before: ReadonlyArray<string>,
  after: ReadonlyArray<string>,
): ReadonlyArray<readonly [before: number, after: number]> => {
  const places: Array<readonly [number, number]> = []
  let [one, other] = [0, 0]
  for (const { gone, come, same } of alignedRuns(before, after)) {
    one += gone.length
    other += come.length
    for (let at = 0; at < same.length; at += 1) places.push([one + at, other + at])
    one += same.length
    other += same.length
  }
  return places
}

const alikeAtTheEnds = (
  before: ReadonlyArray<string>,
  after: ReadonlyArray<string>,
): ReadonlyArray<AlignedRun> => {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  return [
    { gone: [], come: [], same: before.slice(0, start) },
    {
      gone: before.slice(start, before.length - end),
      come: after.slice(start, after.length - end),
      same: before.slice(before.length - end),
    },
  ]
}
