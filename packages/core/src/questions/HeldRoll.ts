import { deeplyFrozen } from '../values/deeplyFrozen.js'
import type { SubjectId } from '../values/SubjectId.js'
import { out, type RegisterEntry, type Shown } from './RegisterEntry.js'

/** What a roll remembers of every policy, in rows of numbers: whoever goes on from it need not work it out again. */
export interface HeldRoll {
  readonly states: Uint8Array<ArrayBuffer>
  readonly starts: Uint32Array<ArrayBuffer>
  readonly lengths: Uint32Array<ArrayBuffer>
  readonly days: Float64Array<ArrayBuffer>
  /** For each stretch how the policy is shown, and the numbers of its two ranges of days. */
  readonly shown: Uint32Array<ArrayBuffer>
  /** The ways to be shown and the ranges there are, as JSON: very many policies share a few. */
  readonly texts: Uint8Array<ArrayBuffer>
}

const members = 3
/** Not worked out; certainly not in force; from here on the ways to be shown. */
const [unknown, excluded, firstWay] = [0, 1, 2]

type Way = Pick<RegisterEntry, 'status' | 'reason' | 'possible' | 'presumed'>

interface Texts {
  readonly ways: ReadonlyArray<Way>
  readonly ranges: ReadonlyArray<RegisterEntry['inForceFrom']>
}

/** Gives each text a number. */
const numbering = (): { readonly of: (value: unknown) => number; readonly texts: () => string } => {
  const numbers = new Map<string, number>()
  return {
    of: (value) => {
      const text = JSON.stringify(value)
      const number = numbers.get(text) ?? numbers.size
      numbers.set(text, number)
      return number
    },
    texts: () => `[${[...numbers.keys()].join()}]`,
  }
}

/** Entries as rows of numbers, with the texts they share. */
export const entriesToHold = (
  entries: ReadonlyArray<Shown | undefined>,
): Pick<HeldRoll, 'shown' | 'texts'> => {
  const [ways, ranges] = [numbering(), numbering()]
  const shown = new Uint32Array(entries.length * members)
  for (const [at, entry] of entries.entries()) {
    if (entry === undefined) continue
    if (entry === out) {
      shown[at * members] = excluded
      continue
    }
    const { status, reason, possible, presumed, inForceFrom, ceasesOn } = entry
    shown[at * members] = firstWay + ways.of({ status, reason, possible, presumed })
    shown[at * members + 1] = ranges.of(inForceFrom)
    shown[at * members + 2] = ranges.of(ceasesOn)
  }
  return { shown, texts: new TextEncoder().encode(`{"ways":${ways.texts()},"ranges":${ranges.texts()}}`) }
}

/**
 * The entry of a policy by its place; undefined where there is none. The texts are read when the first is asked for.
 */
export const heldEntries = ({
  shown,
  texts,
}: Pick<HeldRoll, 'shown' | 'texts'>): ((place: number, policy: SubjectId) => Shown | undefined) => {
  let read: Texts | null = null
  return (place, policy) => {
    const way = shown[place * members] ?? unknown
    if (way < firstWay) return way === excluded ? out : undefined
    read ??= deeplyFrozen(JSON.parse(new TextDecoder().decode(texts)) as Texts)
    const { status, reason, possible, presumed } = read.ways[way - firstWay] as Way
    return Object.freeze({
      policy,
      status,
      reason,
      possible,
      presumed,
      inForceFrom: read.ranges[shown[place * members + 1] as number] ?? null,
      ceasesOn: read.ranges[shown[place * members + 2] as number] ?? null,
    })
  }
}
