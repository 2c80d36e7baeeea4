import { underTheSame, unpaired, type Pairs } from './Pairs.js'
import { wordsOf } from './words.js'

/** How alike two provisions have to be to count as one: half of their words. */
const alikeEnough = 0.5

/** A word that so many provisions have says nothing about which of them is meant. */
const commonWord = 50

/** So many of those with the most uncommon words in common are looked at closely. */
const mostCandidates = 8

interface Candidate {
  readonly one: number
  readonly other: number
  readonly likeness: number
}

/** Pairs provisions with nearly the same words, the most alike first; label and place settle what words leave open. */
export const pairSimilar = (pairs: Pairs): void => {
  const rest = unpaired(pairs.other, pairs.inOne).map((at) => at)
  const bags = new Map(rest.map((at) => [at, bagOf(pairs.other[at]?.wording ?? '')]))
  const having = new Map<string, Array<number>>()
  for (const [at, bag] of bags)
    for (const word of bag.keys()) {
      const places = having.get(word) ?? []
      places.push(at)
      having.set(word, places)
    }
  const candidates: Array<Candidate> = []
  for (const one of unpaired(pairs.one, pairs.inOther)) {
    const bag = bagOf(pairs.one[one]?.wording ?? '')
    for (const other of likeliest(bag, having)) {
      const alike = likeness(bag, bags.get(other) ?? new Map<string, number>())
      if (alike >= alikeEnough) candidates.push({ one, other, likeness: alike + bearing(pairs, one, other) })
    }
  }
  candidates.sort((a, b) => b.likeness - a.likeness || a.one - b.one || a.other - b.other)
  for (const { one, other } of candidates)
    if (pairs.inOther(one) < 0 && pairs.inOne(other) < 0) pairs.pair(one, other)
}

type Bag = ReadonlyMap<string, number>

const bagOf = (wording: string): Bag => {
  const bag = new Map<string, number>()
  for (const word of wordsOf(wording)) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

const likeliest = (bag: Bag, having: ReadonlyMap<string, ReadonlyArray<number>>): ReadonlyArray<number> => {
  const shared = new Map<number, number>()
  for (const word of bag.keys()) {
    const places = having.get(word) ?? []
    if (places.length <= commonWord) for (const at of places) shared.set(at, (shared.get(at) ?? 0) + 1)
  }
  return [...shared]
    .toSorted(([a, sharedWithA], [b, sharedWithB]) => sharedWithB - sharedWithA || a - b)
    .slice(0, mostCandidates)
    .map(([at]) => at)
}

/** The share of words two have in common (Dice), from 0 to 1. */
const likeness = (one: Bag, other: Bag): number => {
  let [common, inOne, inOther] = [0, 0, 0]
  for (const [word, count] of one) {
    inOne += count
    common += Math.min(count, other.get(word) ?? 0)
  }
  for (const count of other.values()) inOther += count
  return (2 * common) / Math.max(1, inOne + inOther)
}

const bearing = (pairs: Pairs, one: number, other: number): number => {
  const [before, after] = [pairs.one[one], pairs.other[other]]
  const sameLabel = before?.label !== null && before?.label === after?.label
  return (sameLabel ? 0.1 : 0) + (underTheSame(pairs, one, other) ? 0.1 : 0)
}
