import { alignedPlaces } from './aligned.js'
import { inTheSamePlace, noPairs, underTheSame, unpaired, type Pairs, type Text } from './Pairs.js'
import { pairSimilar } from './similar.js'
import { wordsOf } from './words.js'

/**
 * Finds out which provision of one text is which of the other: first by equal words in the same order, then by equal
 * words anywhere, by nearly equal words, by what stands under them, and at last by their labels. Words come before
 * labels, since after an inserted section every label belongs to another provision.
 */
export const paired = (one: Text, other: Text): Pairs => {
  const pairs = noPairs(one, other)
  pairInOrder(pairs)
  pairEqual(pairs)
  pairSimilar(pairs)
  pairParents(pairs)
  pairLabels(pairs)
  partByChance(pairs)
  pairLabels(pairs)
  return pairs
}

const pairInOrder = (pairs: Pairs): void => {
  const known = new Map<string, string>()
  // Long words are compared once, not at each step of the search.
  const short = (text: Text): ReadonlyArray<string> =>
    text.map(({ wording, path }) => {
      const key = wording === '' ? `\u0000${path}` : wording
      const name = known.get(key) ?? String(known.size)
      known.set(key, name)
      return name
    })
  for (const [one, other] of alignedPlaces(short(pairs.one), short(pairs.other))) pairs.pair(one, other)
}

/** Fewer words may stand anywhere by chance. */
const fewWords = 3

const pairEqual = (pairs: Pairs): void => {
  const waiting = new Map<string, Array<number>>()
  for (const at of unpaired(pairs.other, pairs.inOne).toReversed()) {
    const { wording } = pairs.other[at] as Text[number]
    if (wordsOf(wording).length < fewWords) continue
    const places = waiting.get(wording) ?? []
    places.push(at)
    waiting.set(wording, places)
  }
  for (const at of unpaired(pairs.one, pairs.inOther)) {
    const counterpart = waiting.get(pairs.one[at]?.wording ?? '')?.pop()
    if (counterpart !== undefined) pairs.pair(at, counterpart)
  }
}

/** A provision whose words were lost is known by what stands under it; the innermost are looked at first. */
const pairParents = (pairs: Pairs): void => {
  for (const at of unpaired(pairs.one, pairs.inOther).toReversed()) {
    const votes = new Map<number, number>()
    let voters = 0
    for (const child of pairs.one[at]?.children ?? []) {
      const counterpart = pairs.inOther(child)
      if (counterpart < 0) continue
      voters += 1
      const parent = pairs.other[counterpart]?.parent ?? -1
      if (parent >= 0 && pairs.inOne(parent) < 0) votes.set(parent, (votes.get(parent) ?? 0) + 1)
    }
    const [elected] = [...votes].toSorted(([a, votesOfA], [b, votesOfB]) => votesOfB - votesOfA || a - b)
    if (elected !== undefined && elected[1] * 2 > voters) pairs.pair(at, elected[0])
  }
}

const pairLabels = (pairs: Pairs): void => {
  const waiting = new Map<string, number>()
  const free = unpaired(pairs.other, pairs.inOne)
  for (const at of free) {
    const { label, parent } = pairs.other[at] as Text[number]
    if (label !== null) waiting.set(`${parent} ${label}`, at)
  }
  const byPath = new Map(
    free.flatMap((at) => {
      const { path, isOnly } = pairs.other[at] as Text[number]
      return isOnly ? [[path, at] as const] : []
    }),
  )
  // From the outermost in, so that a provision is looked for under the counterpart of its parent.
  for (const at of unpaired(pairs.one, pairs.inOther)) {
    const { label, parent, path, isOnly } = pairs.one[at] as Text[number]
    if (label === null) continue
    const under = parent < 0 ? -1 : pairs.inOther(parent)
    const beside = parent >= 0 && under < 0 ? undefined : waiting.get(`${under} ${label}`)
    const counterpart = beside ?? (isOnly ? byPath.get(path) : undefined)
    if (counterpart !== undefined && pairs.inOne(counterpart) < 0) pairs.pair(at, counterpart)
  }
}

/** A word or two with nothing under them that stand elsewhere, as `Reserved`, are the same by chance. */
const partByChance = (pairs: Pairs): void => {
  const isSlight = ({ wording, children }: Text[number]): boolean =>
    children.length === 0 && wordsOf(wording).length < fewWords
  const byChance = pairs.one.flatMap((provision, at) => {
    const counterpart = pairs.inOther(at)
    if (counterpart < 0 || !isSlight(provision) || !isSlight(pairs.other[counterpart] as Text[number]))
      return []
    return underTheSame(pairs, at, counterpart) || inTheSamePlace(pairs, at, counterpart) ? [] : [at]
  })
  for (const at of byChance) pairs.part(at)
}
