import type { ReadEvent } from '../catalogue/readEvent.js'
import type { Setting } from '../effects/Legal.js'
import { describedBy, noted, type Noted } from '../effects/Noted.js'
import type { NotedSlice } from '../effects/NotedSlice.js'
import { OneReading } from '../effects/reading.js'
import type { Effect, Sets } from '../law/Effect.js'
import type { When } from '../law/When.js'
import { isAmong, isAscending } from '../record/ascending.js'
import type { Book } from '../record/Book.js'
import { grown } from '../record/growing.js'
import { restedOn } from '../record/restedOn.js'
import { theMunicipality, type SubjectId } from '../values/SubjectId.js'
import { BySeq } from './BySeq.js'

/**
 * What plain events do, noted when it is first asked for, so that each is read again once, whatever times a policy is
 * asked about. A large ledger has very many: days are kept as numbers, and what stands alone has no list around it.
 */
export interface Notes {
  /** Notes an event of the book that is at hand, so that it need not be read again. */
  readonly take: (entry: ReadEvent) => void
  /** Drops the notes from an event on, that is not in the book after all. */
  readonly dropFrom: (seq: number) => void
  /**
   * What those of the first `size` events that are in a subject's slice do; with `all`, what they only describe too.
   * Null where any of them is not plain.
   */
  readonly of: (subject: SubjectId, size: number, part: 'bearing' | 'all') => NotedSlice | null
  /** What they only describe, alone. */
  readonly describing: (subject: SubjectId, size: number) => Omit<NotedSlice, 'effects'> | null
}

type Several<E> = E | ReadonlyArray<E>

/** Notes of a book's events as read in one setting. */
export const notesIn = (book: Book, setting: Setting): Notes => {
  const reading = new OneReading()
  /** By `seq`; undefined until asked for, null for an event that is not plain. */
  const effects = new BySeq<Several<Effect> | null>()
  const described = new BySeq<Several<Sets> | null>()
  let decided = new Float64Array(64)
  /** Days of decision that are not known. */
  const unknownDays = new Map<number, When>()
  /** Events that others rest on, by `seq`: they may have settled what those hang on. */
  const cites = new Map<number, ReadonlyArray<number>>()

  const isOfAll = (seq: number): boolean => isAmong(book.listing(theMunicipality), seq)

  const decisionAt = (seq: number): When | null => {
    const day = decided[seq] as number
    return Number.isNaN(day) ? (unknownDays.get(seq) ?? null) : day
  }

  const noteDecision = (seq: number, when: When | null): void => {
    decided = grown(decided, seq)
    decided[seq] = typeof when === 'number' ? when : Number.NaN
    if (typeof when === 'object' && when !== null) unknownDays.set(seq, when)
  }

  const nothing = (seq: number): ReadonlyArray<never> => {
    noteDecision(seq, null)
    return none
  }

  const alone = <E extends Effect>({ event }: ReadEvent, note: Noted<E> | null): Several<E> | null => {
    if (note === null) return null
    const { effects: all, decided: when } = note
    noteDecision(event.seq, when)
    return all.length === 1 ? (all[0] as E) : all.length === 0 ? none : all
  }

  const effectsAt = (seq: number): Several<Effect> | null => {
    const held = effects.get(seq)
    return held === undefined ? noteEffects(seq, book.at(seq)) : held
  }

  /** A book may be asked without an event of it, which then does nothing. */
  const noteEffects = (seq: number, entry: ReadEvent | undefined): Several<Effect> | null => {
    const found = entry === undefined ? nothing(seq) : alone(entry, noted(entry, setting, reading))
    effects.set(seq, found)
    if (entry !== undefined && found !== null && entry.event.cites.length > 0)
      cites.set(seq, restedOn(entry.event, book))
    return found
  }

  const describedAt = (seq: number): Several<Sets> | null => {
    const held = described.get(seq)
    if (held !== undefined) return held
    const entry = book.at(seq)
    const found = entry === undefined ? nothing(seq) : alone(entry, describedBy(entry, setting, reading))
    described.set(seq, found)
    return found
  }

  return {
    take: (entry) => {
      const { seq } = entry.event
      if (!book.isOnlyDescribing(seq)) noteEffects(seq, entry)
    },
    dropFrom: (seq) => {
      effects.dropFrom(seq)
      described.dropFrom(seq)
      for (const held of [unknownDays, cites])
        for (const dropped of [...held.keys()].filter((one) => one >= seq)) held.delete(dropped)
    },
    describing: (subject, size) => {
      const seqs: Array<number> = []
      const found: Array<Sets> = []
      for (const seq of book.listing(subject)) {
        if (seq >= size) break
        if (isOfAll(seq)) continue
        if (!gathered(describedAt(seq), found)) return null
        seqs.push(seq)
      }
      return new NotedEvents(seqs, none, found, decisionAt)
    },
    of: (subject, size, part) => {
      const listed = book.listing(subject)
      const seqs: Array<number> = []
      const bearing: Array<Effect> = []
      const describing: Array<Sets> = []
      let others: Set<number> | null = null
      for (const seq of listed) {
        if (seq >= size) break
        const onlyDescribes = book.isOnlyDescribing(seq)
        if ((part === 'bearing' && onlyDescribes) || isOfAll(seq)) continue
        if (part === 'all' && !gathered(describedAt(seq), describing)) return null
        seqs.push(seq)
        if (onlyDescribes) continue
        if (!gathered(effectsAt(seq), bearing)) return null
        for (const cited of cites.get(seq) ?? none) {
          const isOther =
            !isAmong(listed, cited) &&
            !book.isOnlyDescribing(cited) &&
            !isOfAll(cited) &&
            others?.has(cited) !== true
          if (!isOther) continue
          others ??= new Set()
          others.add(cited)
          seqs.push(cited)
          if (!gathered(effectsAt(cited), bearing)) return null
        }
      }
      return new NotedEvents(seqs, bearing, describing, decisionAt)
    },
  }
}

/** What was noted of some events, by `seq`. */
class NotedEvents implements NotedSlice {
  readonly effects: ReadonlyArray<Effect>
  readonly described: ReadonlyArray<Sets>
  /** Ascending. */
  private readonly seqs: ReadonlyArray<number>
  private readonly decisionAt: (seq: number) => When | null

  constructor(
    seqs: ReadonlyArray<number>,
    effects: ReadonlyArray<Effect>,
    described: ReadonlyArray<Sets>,
    decisionAt: (seq: number) => When | null,
  ) {
    this.seqs = isAscending(seqs) ? seqs : seqs.toSorted((one, other) => one - other)
    this.effects = effects
    this.described = described
    this.decisionAt = decisionAt
  }

  has(seq: number): boolean {
    return isAmong(this.seqs, seq)
  }

  decisionOf(seq: number): When | null {
    return this.has(seq) ? this.decisionAt(seq) : null
  }
}

const none: ReadonlyArray<never> = []

const gathered = <E>(held: Several<E> | null, into: Array<E>): boolean => {
  if (held === null) return false
  if (!isSeveral(held)) into.push(held)
  else for (const one of held) into.push(one)
  return true
}

const isSeveral = <E>(held: Several<E>): held is ReadonlyArray<E> => Array.isArray(held)
