import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Setting } from '../effects/Legal.js'
import { describedBy, noted } from '../effects/Noted.js'
import type { NotedSlice } from '../effects/NotedSlice.js'
import { OneReading } from '../effects/reading.js'
import type { Effect, Sets } from '../law/Effect.js'
import type { When } from '../law/When.js'
import { isAmong } from '../record/ascending.js'
import type { Book } from '../record/Book.js'
import { grown } from '../record/growing.js'
import type { Horizon } from '../record/KnownAt.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'

/**
 * What plain events do, noted as a book was read; of those read before, or not plain, there are no notes. A large ledger
 * has very many, so days are kept as numbers and what stands alone without a list around it.
 */
export interface Notes {
  /** Notes the event the book has read last. */
  readonly take: (entry: ReadEvent) => void
  /** Drops the notes from an event on. */
  readonly dropFrom: (seq: number) => void
  /**
   * What the events of a subject's slice do that may bear on force, and, of all, what they only describe, which is noted when
   * it is first asked for; null where any of them is not plain.
   */
  readonly of: (
    subject: SubjectId,
    horizon: Horizon,
    setting: Setting,
    part: 'bearing' | 'all',
  ) => NotedSlice | null
}

type Several<E> = E | ReadonlyArray<E>

/** `settingNow` tells how the municipality's events read so far say that events are to be read. */
export const emptyNotes = (book: Book, settingNow: () => Setting): Notes => {
  const reading = new OneReading()
  let first = book.size()
  /** By place; null for an event that is not plain. */
  let effects: Array<Several<Effect> | null> = []
  let decided = new Float64Array(64)
  /** Days of decision that are not known. */
  let unknownDays = new Map<number, When>()
  /** Events that others rest on, by `seq`: they may have settled what those hang on. */
  let cites = new Map<number, ReadonlyArray<number>>()
  let described = new Map<number, Several<Sets> | null>()
  /** Null when an event about the municipality may have changed it. */
  let setting: Setting | null = null
  let settingAt: Setting | null = null

  const isOfAll = (seq: number): boolean => isAmong(book.listing(theMunicipality), seq)

  const beginAt = (seq: number): void => {
    first = seq
    effects = []
    unknownDays = new Map()
    cites = new Map()
    described = new Map()
  }

  const decisionAt = (seq: number): When | null => {
    const day = decided[seq - first] as number
    return Number.isNaN(day) ? (unknownDays.get(seq) ?? null) : day
  }

  const noteDecision = (seq: number, when: When | null): void => {
    decided = grown(decided, seq - first)
    decided[seq - first] = typeof when === 'number' ? when : Number.NaN
    if (typeof when === 'object' && when !== null) unknownDays.set(seq, when)
  }

  const note = (entry: ReadEvent, at: Setting): Several<Effect> | null => {
    const plain = entry.kind?.onlyDescribes === true ? null : noted(entry, at, reading)
    if (plain === null) return null
    const { seq, cites: rested } = entry.event
    noteDecision(seq, plain.decided)
    if (rested.length > 0)
      cites.set(
        seq,
        rested.flatMap((id) => book.seqOf(id) ?? []),
      )
    return alone(plain.effects)
  }

  const describing = (seq: number, at: Setting): Several<Sets> | null => {
    const held = described.get(seq)
    if (held !== undefined) return held
    const entry = book.at(seq)
    const plain = entry === undefined ? null : describedBy(entry, at, reading)
    if (plain !== null) noteDecision(seq, plain.decided)
    const found = plain === null ? null : alone(plain.effects)
    described.set(seq, found)
    return found
  }

  return {
    take: (entry) => {
      const { event } = entry
      // Events may have come into the book by another way.
      if (event.seq - first !== effects.length) beginAt(event.seq)
      if (event.subjects.some(({ id }) => id === theMunicipality)) setting = null
      if (setting === null) {
        setting = settingNow()
        if (settingAt !== null && settingAt.key !== setting.key) beginAt(event.seq)
        settingAt = setting
      }
      effects.push(note(entry, setting))
    },
    dropFrom: (seq) => {
      effects.length = Math.max(0, Math.min(effects.length, seq - first))
      for (const held of [unknownDays, cites, described])
        for (const dropped of [...held.keys()].filter((one) => one >= seq)) held.delete(dropped)
      setting = null
    },
    of: (subject, horizon, wanted, part) => {
      if (horizon.key !== '' || settingAt === null || settingAt.key !== wanted.key) return null
      const listed = book.listing(subject)
      const seqs: Array<number> = []
      const found: Array<Effect> = []
      const foundDescribed: Array<Sets> = []
      const gather = (seq: number): boolean => {
        const held = effects[seq - first]
        if (held === undefined || held === null) return false
        seqs.push(seq)
        gathered(held, found)
        return true
      }
      for (const seq of listed) {
        if (seq >= horizon.size) break
        const isOnlyDescribing = book.isOnlyDescribing(seq)
        if ((part === 'bearing' && isOnlyDescribing) || isOfAll(seq)) continue
        if (part === 'all') {
          const held = seq < first ? null : describing(seq, wanted)
          if (held === null) return null
          gathered(held, foundDescribed)
        }
        if (isOnlyDescribing) {
          seqs.push(seq)
          continue
        }
        if (!gather(seq)) return null
        for (const cited of cites.get(seq) ?? none) {
          if (
            seqs.includes(cited) ||
            isAmong(listed, cited) ||
            book.isOnlyDescribing(cited) ||
            isOfAll(cited)
          )
            continue
          if (!gather(cited)) return null
        }
      }
      return {
        effects: found,
        described: foundDescribed,
        has: (seq) => seqs.includes(seq),
        decisionOf: (seq) => (seqs.includes(seq) ? decisionAt(seq) : null),
      }
    },
  }
}

const gathered = <E>(held: Several<E>, into: Array<E>): void => {
  if (!isSeveral(held)) into.push(held)
  else for (const one of held) into.push(one)
}

const none: ReadonlyArray<never> = []

const alone = <E>(all: ReadonlyArray<E>): Several<E> =>
  all.length === 1 ? (all[0] as E) : all.length === 0 ? none : all

const isSeveral = <E>(held: Several<E>): held is ReadonlyArray<E> => Array.isArray(held)
